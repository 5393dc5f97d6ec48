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
            IncidentEventKind.Absorbed => $"takes in {happened.Subject}",
            IncidentEventKind.SplitOff => $"loses what is now {happened.Subject}",
            IncidentEventKind.Annotated => happened.Note,
            IncidentEventKind.Corrected => $"the cause is stated to be {happened.Subject}",
            IncidentEventKind.Retracted => "was a false alarm",
            IncidentEventKind.RumourHeard => $"people say: {happened.Note}",
            IncidentEventKind.RumourAnswered => $"a rumour is answered: {happened.Note}",
            IncidentEventKind.ReportsMuted => $"reports on {happened.Subject} don't count until {happened.Note}",
            IncidentEventKind.ReportsPurged => $"reports on {happened.Subject} no longer count",
            _ => happened.Subject,
        };
        said = happened is { By: { } by, Why: { } why } ? $"{said} (by {by}: {why})" : said;
        return $"{Words.Date(happened.At)}  {happened.Incident}  {said}";
    }
}
