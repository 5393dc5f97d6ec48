using System.Collections.Immutable;
using Epicenter.Core.Detection;
using Epicenter.Server.Live;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Pages.Charts;

/// <summary>A service's reports by the hour, from the counts that outlive the minutes.</summary>
public static class HourlyReports
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Whole hours of UTC, with what is usual where the weeks before are known; empty where there is nothing to ask.</summary>
    public static ImmutableArray<SeriesPoint> Of(string service, DateTimeOffset from, DateTimeOffset to, IReportHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var earliest = from - (HistoryBand.Weeks * Week);
        var days = history.Reports(service, earliest, to, RollupStep.Day);
        if (days is null)
        {
            return [];
        }

        // Only the hours that are told or compared with: months of a busy service are many rows.
        var counts = Enumerable.Range(0, HistoryBand.Weeks + 1).SelectMany(w => history.Reports(service, from - (w * Week), to - (w * Week), RollupStep.Hour) ?? []);
        return HistoryBand.Of([.. counts.DistinctBy(c => c.At)], history.Watched(earliest, to), from, to, Hour, days.Count > 0 ? days[0].At : to);
    }
}
