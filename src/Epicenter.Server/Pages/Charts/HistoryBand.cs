using System.Collections.Immutable;
using Epicenter.Core.Detection;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Pages.Charts;

/// <summary>What was usual of hours and days that the observatory no longer remembers: the median of the same hour, or day of the week, of the weeks before.</summary>
/// <remarks>A median, so that an outage in one of those weeks does not count as usual. For drawing only: nothing is decided by it.</remarks>
public static class HistoryBand
{
    /// <summary>Weeks that the usual is taken from.</summary>
    public const int Weeks = 4;

    /// <summary>Fewer weeks say nothing of what is usual.</summary>
    private const int FewestWeeks = 2;

    // An ordinary hour strays so far from the usual (1 / the variance of the factor between them).
    private const double Shape = 1 / 0.15;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Counts with their usual, one for every step; what was watched and not counted is none.</summary>
    /// <param name="counts">Of the span and of the weeks before it; steps without any report are left out.</param>
    /// <param name="watched">Over the same time. What was not watched is not usual.</param>
    /// <param name="firstKnown">Where nothing is known of the watching: what lies before was not watched, and the rest was.</param>
    public static ImmutableArray<SeriesPoint> Of(
        IReadOnlyList<RollupCount> counts, WatchedTime watched, DateTimeOffset from, DateTimeOffset to, TimeSpan step, DateTimeOffset firstKnown)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(watched);
        var byMoment = counts.ToDictionary(c => c.At, c => (int)c.Signals);
        var points = ImmutableArray.CreateBuilder<SeriesPoint>();
        for (var at = from; at < to; at += step)
        {
            var before = Enumerable.Range(1, Weeks).Select(w => at - (w * Week)).Where(IsWatched).Select(m => byMoment.GetValueOrDefault(m)).Order().ToArray();
            points.Add(Point(at, byMoment.GetValueOrDefault(at), before) with { IsWatched = IsWatched(at) });
        }

        return points.ToImmutable();

        bool IsWatched(DateTimeOffset at) => byMoment.ContainsKey(at) || (watched.In(at, at + step) ?? at >= firstKnown);
    }

    private static SeriesPoint Point(DateTimeOffset at, int reports, int[] before)
    {
        if (before.Length < FewestWeeks)
        {
            return new SeriesPoint(at, reports, double.NaN, double.NaN, double.NaN);
        }

        var usual = (before[(before.Length - 1) / 2] + before[before.Length / 2]) / 2.0;
        var (low, high) = UsualBand.Of(usual, Shape);
        return new SeriesPoint(at, reports, usual, low, high);
    }
}
