using System.Diagnostics;
using Epicenter.Bench.Detection.Reporting;

namespace Epicenter.Bench.Detection.Traffic;

/// <summary>Shows that quiet traffic is what it says it is: how much there is of it, how scattered, how often silent, how fast made.</summary>
internal sealed class QuietBench(QuietTraffic traffic, string name)
{
    private readonly LevelBand[] _bands =
    [
        new("rare (below 0.01 a minute)", 0.01),
        new("middling (below 1)", 1),
        new("busy (1 and more)", double.PositiveInfinity),
    ];

    public void Run(int days)
    {
        var began = Stopwatch.GetTimestamp();
        var hourly = new int[traffic.Levels.Count];
        foreach (var minute in traffic.Minutes(QuietTraffic.FirstHour, days * 24))
        {
            foreach (var count in minute.Counts)
            {
                hourly[count.Service] += count.Reporters;
            }

            if ((minute.Minute + 1) % HourOfReports.Minutes == 0)
            {
                Note(hourly, minute.Minute / HourOfReports.Minutes);
                Array.Clear(hourly);
            }
        }

        Write(Stopwatch.GetElapsedTime(began), (long)hourly.Length * days * 24 * HourOfReports.Minutes);
    }

    private void Note(int[] hourly, long hour)
    {
        for (var service = 0; service < hourly.Length; service++)
        {
            _bands.First(b => b.Takes(traffic.Levels[service])).Note(hourly[service], traffic.Expected(service, hour));
        }
    }

    private void Write(TimeSpan took, long seriesMinutes)
    {
        foreach (var band in _bands)
        {
            Figures.Write($"{name}, {band.Name}: rate", band.RateRatio, "of the level");
            Figures.Write($"{name}, {band.Name}: dispersion of an hour", band.Dispersion, "variance/mean", "Poisson", 1);
            Figures.Write($"{name}, {band.Name}: hours without a report", band.ZeroHours, "share");
        }

        Figures.Write($"{name}: series-minutes a second", seriesMinutes / took.TotalSeconds, "1/s");
        Figures.Write($"{name}: took", took.TotalSeconds, "s");
    }
}
