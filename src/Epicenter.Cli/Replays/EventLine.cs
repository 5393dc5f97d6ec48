using Epicenter.Cli.Reasoning;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Epicenter.Core.Incidents;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Cli.Replays;

/// <summary>One line for something that happened to an incident.</summary>
internal static class EventLine
{
    public static string Of(IncidentEvent happened)
    {
        var belief = happened.Probability is { } p ? $" ({Words.Percent(p)})" : "";
        var said = happened.Kind switch
        {
            IncidentEventKind.Opened => $"an incident opens; likeliest cause {happened.Subject}{belief}",
            IncidentEventKind.ServiceJoined => $"{happened.Subject} is hit{belief}",
            IncidentEventKind.CauseChanged => $"the likeliest cause is now {happened.Subject}{belief}",
            IncidentEventKind.ServiceRecovered => $"{happened.Subject} has been repaired",
            IncidentEventKind.NoticeSeen => $"the provider speaks of {happened.Subject}: {happened.Note}",
            IncidentEventKind.Merged => $"is part of {happened.Subject}",
            IncidentEventKind.Resolved => "the incident is over",
            IncidentEventKind.Reopened => "the incident is open again",
            IncidentEventKind.MechanismChanged => EnumWords.TryParse<Mechanism>(happened.Subject, out var mechanism)
                ? $"the cause is {MechanismWords.Of(mechanism)}{belief}"
                : "how the cause fails is open again",
            _ => happened.Subject,
        };
        return $"{Words.Date(happened.At)}  {happened.Incident}  {said}";
    }
}
