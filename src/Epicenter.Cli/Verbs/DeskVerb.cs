using System.CommandLine;
using Epicenter.Cli.Terminals;

namespace Epicenter.Cli.Verbs;

/// <summary><c>desk</c>: what an operator states, corrects and keeps from counting, for everyone to see.</summary>
internal static class DeskVerb
{
    public static Command Create(Terminal terminal) => new Verb(
        "desk",
        "Act as an operator: annotate, correct, merge, split and retract incidents, answer rumours, keep abuse from counting. All of it is public.",
        "epicenter key create anna --scope operator",
        "epicenter desk correct 20211207-1537-10d10be8 aws/us-east-1 --why \"They say so on the phone.\"",
        "epicenter desk acts")
    {
        DeskIncidentVerbs.Annotate(terminal),
        DeskIncidentVerbs.Correct(terminal),
        DeskIncidentVerbs.Merge(terminal),
        DeskIncidentVerbs.Split(terminal),
        DeskIncidentVerbs.Retract(terminal),
        DeskIncidentVerbs.Rumour(terminal),
        DeskIncidentVerbs.Answer(terminal),
        DeskAbuseVerbs.Mute(terminal),
        DeskAbuseVerbs.Purge(terminal),
        DeskActsVerb.Create(terminal),
    };
}
