using System.Collections.Immutable;
using Epicenter.Core.Incidents;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Pages.Directory;

/// <summary>The last 90 days of a service, by how long incidents hit it.</summary>
public static class DayBars
{
    public const int Days = 90;

    /// <param name="watched">Over these days.</param>
    /// <param name="firstKnown">When the service was first heard of; null where it never was.</param>
    public static ImmutableArray<DayBar> Of(string service, IEnumerable<Incident> incidents, Clock clock, WatchedTime watched, DateTimeOffset? firstKnown)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(watched);
        var hits = incidents
            .Where(i => i.MergedInto is null && i.Retraction is null)
            .SelectMany(i => i.Services.Where(s => s.Id == service).Select(s => (From: s.StartedAt, To: s.EndedAt ?? i.ResolvedAt ?? clock.Now)))
            .ToArray();
        var today = clock.Local(clock.Now).Date;
        return [.. Enumerable.Range(0, Days).Select(i => Bar(Midnight(today.AddDays(i + 1 - Days), clock.Zone), Midnight(today.AddDays(i + 2 - Days), clock.Zone)))];

        DayBar Bar(DateTimeOffset day, DateTimeOffset next)
        {
            var hit = TimeSpan.FromTicks(hits.Sum(h => Math.Max(0, (Earlier(h.To, next) - Later(h.From, day)).Ticks)));
            var isKnown = hit > TimeSpan.Zero || (firstKnown < next && watched.In(day, next) is not false);
            return new DayBar(day, !isKnown ? null : hit > next - day ? next - day : hit);
        }
    }

    private static DateTimeOffset Midnight(DateTime day, TimeZoneInfo zone) => new(day, zone.GetUtcOffset(day));

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
