using Epicenter.Core.Detection;
using MathNet.Numerics.Distributions;

namespace Epicenter.Core.Tests.Detection;

/// <summary>Made-up counts in quarters of an hour, and what a watch says of each.</summary>
internal static class Bins
{
    public const int AnHour = 4;
    public const int ADay = 24 * AnHour;

    public static readonly TimeSpan Width = TimeSpan.FromMinutes(15);
    public static readonly DateTimeOffset Midnight = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A usual count for half a day, then others.</summary>
    public static int[] AfterHalfADay(int usual, params int[] then) => [.. Enumerable.Repeat(usual, ADay / 2), .. then];

    /// <summary>Poisson counts; the same seed gives the same.</summary>
    /// <param name="mean">Of each bin, by its number.</param>
    public static int[] Drawn(int seed, int bins, Func<int, double> mean)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, bins).Select(bin => Poisson.Sample(random, mean(bin)))];
    }

    /// <summary>Watches from the first bin on, at midnight, or from a later one, the earlier being lost.</summary>
    /// <returns>A state for each bin that was watched.</returns>
    public static (bool IsOpen, double Evidence, double Expected)[] Watch(IReadOnlyList<int> counts, int from = 0, int daysLater = 0)
    {
        var watch = new BinWatch(Width);
        var states = new List<(bool, double, double)>();
        for (var bin = from; bin < counts.Count; bin++)
        {
            watch.Next(Midnight.AddDays(daysLater) + (bin * Width), counts[bin]);
            states.Add((watch.IsOpen, watch.Evidence, watch.Expected));
        }

        return [.. states];
    }

    /// <summary>Bins with which the watch opened, counted among those watched.</summary>
    public static IEnumerable<int> Openings(IReadOnlyList<(bool IsOpen, double Evidence, double Expected)> states) =>
        Enumerable.Range(0, states.Count).Where(bin => states[bin].IsOpen && (bin == 0 || !states[bin - 1].IsOpen));
}
