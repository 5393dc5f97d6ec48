using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Epicenter.Server.Pages.Causes;

namespace Epicenter.Server.Compare;

/// <summary>Reckons what the last year was like for one entity. Pure.</summary>
public static class YearReckoning
{
    /// <summary>The days that are looked back on.</summary>
    public const int Days = 365;

    /// <summary>The moment from which on a year counts that ends now; the clock of an observatory that has heard nothing yet stands at its very beginning.</summary>
    public static DateTimeOffset StartOf(DateTimeOffset now) => now - DateTimeOffset.MinValue < TimeSpan.FromDays(Days) ? DateTimeOffset.MinValue : now.AddDays(-Days);

    /// <param name="incidents">All that the catalogue holds.</param>
    public static YearRecord Of(Entity entity, IEnumerable<Incident> incidents, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var from = StartOf(now);
        Incident[] own =
        [
            .. incidents.Where(i => i is { MergedInto: null, Retraction: null } && (i.ResolvedAt ?? now) > from && Concerns(i, entity)).OrderBy(i => i.BeganAt),
        ];
        var notices = own.Select(i => (Incident: i, Notice: Moments.Of(i).FirstNoticeAt)).Where(x => x.Notice is not null).ToArray();
        return new YearRecord(
            own,
            Covered(own.Select(i => SpanOf(i, entity, now)), from, now),
            own.Select(i => i.Magnitude).OfType<Core.Magnitudes.Magnitude>().MaxBy(m => m.Value),
            own.Sum(i => i.Magnitude?.PersonMinutes ?? 0),
            Median(own.Select(i => i.OpenedAt - i.BeganAt)),
            Median(notices.Select(x => x.Notice!.Value - x.Incident.OpenedAt)),
            notices.Length);
    }

    /// <summary>When an entity was down in an incident.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) SpanOf(Incident incident, Entity entity, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(entity);
        var hit = incident.Services.FirstOrDefault(s => s.Id == entity.Id);
        return hit is not null
            ? (hit.StartedAt, hit.EndedAt ?? incident.ResolvedAt ?? now)
            : (incident.BeganAt, incident.ResolvedAt ?? now);
    }

    // A service by being hit; anything else by being the cause, as the observatory believes or an operator states.
    private static bool Concerns(Incident incident, Entity entity)
    {
        var cause = incident.Correction?.Subject ?? incident.Cause.Entity;
        return entity.IsService ? incident.Services.Any(s => s.Id == entity.Id) : cause == entity.Id || cause.StartsWith(entity.Id + "/", StringComparison.Ordinal);
    }

    private static TimeSpan Covered(IEnumerable<(DateTimeOffset From, DateTimeOffset To)> spans, DateTimeOffset from, DateTimeOffset to)
    {
        var (covered, reached) = (TimeSpan.Zero, from);
        foreach (var (start, end) in spans.OrderBy(s => s.From))
        {
            var (first, last) = (start > reached ? start : reached, end < to ? end : to);
            if (last > first)
            {
                covered += last - first;
                reached = last;
            }
        }

        return covered;
    }

    private static TimeSpan? Median(IEnumerable<TimeSpan> spans)
    {
        TimeSpan[] ordered = [.. spans.Order()];
        return ordered.Length == 0 ? null : (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
