using System.Collections.Immutable;
using Epicenter.Core.Detection;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Pages.Charts;

/// <summary>Several services' reports as one series.</summary>
public static class ReportSeries
{
    /// <summary>Sums bin by bin. The band of a sum is narrower than the sum of the bands: services err independently, so their distances add up in squares.</summary>
    public static ImmutableArray<SeriesPoint> Sum(IReadOnlyCollection<ImmutableArray<SeriesPoint>> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Count == 0)
        {
            return [];
        }

        if (series.Count == 1)
        {
            return series.First();
        }

        var bins = new Dictionary<DateTimeOffset, Bin>();
        foreach (var point in series.SelectMany(s => s))
        {
            var bin = bins.GetValueOrDefault(point.At);
            bins[point.At] = new Bin(
                bin.Reports + point.Reports,
                bin.Expected + point.Expected,
                bin.Below + Math.Pow(point.Expected - point.Low, 2),
                bin.Above + Math.Pow(point.High - point.Expected, 2),
                bin.IsWatched || point.IsWatched);
        }

        return
        [
            .. bins.OrderBy(b => b.Key).Select(b => new SeriesPoint(
                b.Key, b.Value.Reports, b.Value.Expected, Math.Max(0, b.Value.Expected - Math.Sqrt(b.Value.Below)), b.Value.Expected + Math.Sqrt(b.Value.Above)) { IsWatched = b.Value.IsWatched }),
        ];
    }

    /// <summary>The same with a note of what nobody watched. What was reported all the same is not lost.</summary>
    public static ImmutableArray<SeriesPoint> Noted(ImmutableArray<SeriesPoint> series, WatchedTime watched)
    {
        ArgumentNullException.ThrowIfNull(watched);
        return [.. series.Select(p => p with { IsWatched = p.Reports > 0 || (watched.In(p.At, p.At.AddMinutes(SeriesHistory.BinMinutes)) ?? true) })];
    }

    /// <summary>The points that begin within the two moments.</summary>
    public static ImmutableArray<SeriesPoint> Between(ImmutableArray<SeriesPoint> series, DateTimeOffset from, DateTimeOffset to) =>
        [.. series.Where(p => p.At >= from && p.At < to)];

    // Below and above are squares.
    private readonly record struct Bin(int Reports, double Expected, double Below, double Above, bool IsWatched);
}
