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
    public void Run(int days)
    {
        if (days <= QuietWatch.LearningDays)
        {
            throw new ArgumentException($"The first {QuietWatch.LearningDays} days are for learning: --days takes more.");
        }

        var began = Stopwatch.GetTimestamp();
        var opened = new QuietWatch(traffic).Run(QuietTraffic.FirstHour, days);
        var years = traffic.Levels.Count * (days - QuietWatch.LearningDays) / DaysAYear;
        foreach (var (dial, openings) in QuietWatch.Dials.Zip(opened))
        {
            Write(dial, openings, years);
        }

        Figures.Write($"{name}: took", Stopwatch.GetElapsedTime(began).TotalSeconds, "s");
    }

    private void Write(double dial, int openings, double years)
    {
        var figure = string.Create(CultureInfo.InvariantCulture, $"{name}, dial {dial}: openings");
        var plausible = PoissonInterval.Of(openings);
        Write(figure, openings);
        Write($"{figure}, 95 % from", plausible.Low);
        Write($"{figure}, 95 % to", plausible.High);

        void Write(string name, double count) => Figures.Write(name, count / years, "a year and service", "dial", dial);
    }
}
