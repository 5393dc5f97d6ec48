using Epicenter.Server.Live;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Tests.Pages.Fakes;

/// <summary>Hourly counts that a test makes up; every service has the same.</summary>
/// <param name="reports">Reports of the hour that begins then; 0 where none were counted.</param>
public sealed class FakeHistory(Func<DateTimeOffset, int> reports) : IReportHistory
{
    public IReadOnlyList<PlaceCount> Places => [];

    public WatchedTime Time { get; init; } = WatchedTime.Unknown;

    public WatchedTime Watched(DateTimeOffset from, DateTimeOffset to) => Time;

    public IReadOnlyList<RollupCount> Reports(string service, DateTimeOffset from, DateTimeOffset to, RollupStep step)
    {
        var hours = Hours(from, to).Select(h => new RollupCount(h, reports(h))).Where(c => c.Signals > 0);
        return step == RollupStep.Hour
            ? [.. hours]
            : [.. hours.GroupBy(c => new DateTimeOffset(c.At.UtcDateTime.Date, TimeSpan.Zero)).Select(d => new RollupCount(d.Key, d.Sum(c => c.Signals)))];
    }

    public IReadOnlyList<RollupShare> Complaints(string service, DateTimeOffset from, DateTimeOffset to) => [];

    public IReadOnlyList<RollupShare> Countries(string service, DateTimeOffset from, DateTimeOffset to) => [];

    private static IEnumerable<DateTimeOffset> Hours(DateTimeOffset from, DateTimeOffset to)
    {
        for (var at = from.AddTicks(-(from.Ticks % TimeSpan.TicksPerHour)); at < to; at = at.AddHours(1))
        {
            if (at >= from)
            {
                yield return at;
            }
        }
    }
}
