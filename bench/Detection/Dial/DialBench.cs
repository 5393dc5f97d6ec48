using System.Diagnostics;
using System.Globalization;
using Epicenter.Bench.Detection.Reporting;
using Epicenter.Bench.Detection.Traffic;

namespace Epicenter.Bench.Detection.Dial;

/// <summary>Holds the dial to its word: how often services that are fine are told to have a problem, against how often they may be.</summary>
internal sealed class DialBench(QuietTraffic traffic, string name)
{
    private const double DaysAYear = 365.25;

    /// <exception cref="ArgumentException">So few days are all for learning.</exception>
    public IReadOnlyList<DialReading> Run(int days)
    {
        if (days <= QuietWatch.LearningDays)
        {
            throw new ArgumentException($"The first {QuietWatch.LearningDays} days are for learning: --days takes more.");
        }

        var began = Stopwatch.GetTimestamp();
        var opened = new QuietWatch(traffic).Run(QuietTraffic.FirstHour, days);
        var years = traffic.Levels.Count * (days - QuietWatch.LearningDays) / DaysAYear;
        DialReading[] readings = [.. QuietWatch.Dials.Zip(opened, (dial, openings) => Read(dial, openings, years))];
        foreach (var reading in readings)
        {
            Write(reading);
        }

        Figures.Write($"{name}: took", Stopwatch.GetElapsedTime(began).TotalSeconds, "s");
        return readings;
    }

    private DialReading Read(double dial, int openings, double years) =>
        new(name, dial, openings / years, PoissonInterval.Of(openings).Over(years));

    private static void Write(DialReading reading)
    {
        var figure = string.Create(CultureInfo.InvariantCulture, $"{reading.Family}, dial {reading.Dial}: openings");
        Write(figure, reading.Measured);
        Write($"{figure}, 95 % from", reading.Plausible.Low);
        Write($"{figure}, 95 % to", reading.Plausible.High);

        void Write(string name, double rate) => Figures.Write(name, rate, "a year and service", "dial", reading.Dial);
    }
}
