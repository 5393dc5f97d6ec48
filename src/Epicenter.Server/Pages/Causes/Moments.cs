using Epicenter.Core.Incidents;

namespace Epicenter.Server.Pages.Causes;

/// <summary>The turning points of an incident.</summary>
/// <param name="CauseNamedAt">Since when today's leading cause has led.</param>
/// <param name="FirstNoticeAt">When the provider first said something; null where no notice was seen.</param>
public sealed record Moments(
    DateTimeOffset BeganAt,
    DateTimeOffset OpenedAt,
    DateTimeOffset? CauseNamedAt,
    DateTimeOffset? FirstNoticeAt,
    DateTimeOffset? ResolvedAt)
{
    public static Moments Of(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var notice = incident.Events.FirstOrDefault(e => e.Kind == IncidentEventKind.NoticeSeen);
        return new Moments(incident.BeganAt, incident.OpenedAt, LedSince(incident), notice?.At, incident.ResolvedAt);
    }

    // The history may repeat a leader with a new probability: what counts is the first of the unbroken run that reaches the present.
    private static DateTimeOffset? LedSince(Incident incident)
    {
        DateTimeOffset? since = null;
        foreach (var change in incident.History.Reverse())
        {
            if (change.Entity != incident.Cause.Entity)
            {
                break;
            }

            since = change.At;
        }

        return since;
    }
}
