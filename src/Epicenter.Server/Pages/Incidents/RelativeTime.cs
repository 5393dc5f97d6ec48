using Epicenter.Core.Incidents;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages.Incidents;

/// <summary>Says how far an event of an incident is from our opening, or from the provider's first word.</summary>
public static class RelativeTime
{
    /// <returns>Null where nothing is to be compared.</returns>
    public static string? Of(IncidentEvent happened, Incident incident, Language language)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(incident);
        var words = Words.In(language).IncidentStory;
        return happened.Kind switch
        {
            IncidentEventKind.Opened when FirstNotice(incident) is { } notice && notice.At > happened.At => words.BeforeNotice(language.Duration(notice.At - happened.At)),
            IncidentEventKind.NoticeSeen => (happened.At - incident.OpenedAt) switch
            {
                var apart when apart > TimeSpan.Zero => words.AfterOpening(language.Duration(apart)),
                var apart when apart < TimeSpan.Zero => words.BeforeOpening(language.Duration(-apart)),
                _ => words.AtOpening,
            },
            IncidentEventKind.CauseChanged => words.ChangedMind,
            _ => null,
        };
    }

    private static IncidentEvent? FirstNotice(Incident incident) => incident.Events.FirstOrDefault(e => e.Kind == IncidentEventKind.NoticeSeen);
}
