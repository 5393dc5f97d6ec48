using System.Collections.Immutable;
using Epicenter.Core.Detection;

namespace Epicenter.Server.Pages.Charts;

/// <summary>Several services' reports as one series.</summary>
public static class ReportSeries
{
    /// <summary>Sums bin by bin. The band of a sum is narrower than the sum of the bands: services err independently, so their distances add up in squares.</summary>
    public static ImmutableArray<SeriesPoint> Sum(IReadOnlyCollection<ImmutableArray<SeriesPoint>> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Count == 1 ? series.First() : [.. series.SelectMany(s => s).GroupBy(p => p.At).OrderBy(g => g.Key).Select(Add)];
    }

    /// <summary>The points that begin within the two moments.</summary>
    public static ImmutableArray<SeriesPoint> Between(ImmutableArray<SeriesPoint> series, DateTimeOffset from, DateTimeOffset to) =>
        [.. series.Where(p => p.At >= from && p.At < to)];

    private static SeriesPoint Add(IGrouping<DateTimeOffset, SeriesPoint> bin)
    {
        var (reports, expected, below, above) = (0, 0.0, 0.0, 0.0);
        foreach (var point in bin)
        {
            reports += point.Reports;
            expected += point.Expected;
            below += Math.Pow(point.Expected - point.Low, 2);
            above += Math.Pow(point.High - point.Expected, 2);
        }

        return new SeriesPoint(bin.Key, reports, expected, Math.Max(0, expected - Math.Sqrt(below)), expected + Math.Sqrt(above));
    }
}
