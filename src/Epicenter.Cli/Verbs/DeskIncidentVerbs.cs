using System.CommandLine;
using System.Text.Json.Nodes;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Epicenter.Core.Mechanisms;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Verbs;

/// <summary><c>desk annotate</c>, <c>correct</c>, <c>merge</c>, <c>split</c>, <c>retract</c>, <c>rumour</c> and <c>answer</c>: what is done to an incident.</summary>
internal static class DeskIncidentVerbs
{
    private static readonly Argument<string> IncidentArgument = new("INCIDENT") { Description = "Id of the incident, as status and the pages show it." };
    private static readonly Argument<string> TextArgument = new("TEXT") { Description = "What everyone shall read." };
    private static readonly Argument<string> EntityArgument = new("ENTITY") { Description = "The cause: an entity or a service of the catalog, or unknown." };
    private static readonly Option<string?> RemarkOption = new("--text") { HelpName = "TEXT", Description = "A sentence to go with it." };
    private static readonly Argument<string> IntoArgument = new("INTO") { Description = "Id of the incident that it is a part of." };
    private static readonly Argument<string[]> ServicesArgument = new("SERVICE") { Arity = ArgumentArity.OneOrMore, Description = "Ids of the services to take off." };
    private static readonly Argument<string> RumourArgument = new("RUMOUR") { Description = "Id of the rumour, as desk rumour and the API show it." };
    private static readonly Option<string?> MechanismOption = new("--mechanism")
    {
        HelpName = "M",
        Description = $"What it comes down to, so that the evidence stands beside it: {string.Join(", ", EnumWords.All<Mechanism>())}.",
    };

    public static Verb Annotate(Terminal terminal) => On(
        terminal,
        ActKind.Annotate,
        new Verb("annotate", "Add a public note to an incident.", "epicenter desk annotate 20211207-1537-10d10be8 \"They expect an hour.\" --why \"Their support told us.\"") { IncidentArgument, TextArgument },
        (act, parsed) => act["text"] = parsed.GetRequiredValue(TextArgument));

    public static Verb Correct(Terminal terminal) => On(
        terminal,
        ActKind.Correct,
        new Verb("correct", "State the cause of an incident; the observatory's own belief stays beside it.", "epicenter desk correct 20211207-1537-10d10be8 aws/us-east-1 --why \"Their own report says so.\"")
        {
            IncidentArgument, EntityArgument, RemarkOption,
        },
        (act, parsed) => (act["entity"], act["text"]) = (parsed.GetRequiredValue(EntityArgument), parsed.GetValue(RemarkOption)));

    public static Verb Merge(Terminal terminal) => On(
        terminal,
        ActKind.Merge,
        new Verb("merge", "Make an incident a part of another.", "epicenter desk merge 20211207-1541-0c3e5f77 20211207-1537-10d10be8 --why \"One power cut.\"") { IncidentArgument, IntoArgument },
        (act, parsed) => act["into"] = parsed.GetRequiredValue(IntoArgument));

    public static Verb Split(Terminal terminal) => On(
        terminal,
        ActKind.Split,
        new Verb("split", "Take services off an open incident, into one of their own.", "epicenter desk split 20211207-1537-10d10be8 ring venmo --why \"They say that it is a release of theirs.\"")
        {
            IncidentArgument, ServicesArgument,
        },
        (act, parsed) => act["services"] = new JsonArray([.. parsed.GetRequiredValue(ServicesArgument).Select(s => JsonValue.Create(s))]));

    public static Verb Retract(Terminal terminal) => On(
        terminal,
        ActKind.Retract,
        new Verb("retract", "Declare an incident a false alarm.", "epicenter desk retract 20211207-1537-10d10be8 --why \"A school class tried out the form.\"") { IncidentArgument },
        (_, _) => { });

    public static Verb Rumour(Terminal terminal) => On(
        terminal,
        ActKind.Rumour,
        new Verb("rumour", "Put down what people say about an incident.", "epicenter desk rumour 20211207-1537-10d10be8 \"Russian cyberattack\" --why \"It is all over the networks.\"")
        {
            IncidentArgument, TextArgument, MechanismOption,
        },
        (act, parsed) => (act["text"], act["mechanism"]) = (parsed.GetRequiredValue(TextArgument), parsed.GetValue(MechanismOption)));

    public static Verb Answer(Terminal terminal) => On(
        terminal,
        ActKind.Answer,
        new Verb("answer", "Answer a rumour; the evidence stands beside the answer.", "epicenter desk answer 20211207-1537-10d10be8 act-0c3e5f77a1b2c3d4 \"Nothing points to it.\" --why \"See the evidence.\"")
        {
            IncidentArgument, RumourArgument, TextArgument,
        },
        (act, parsed) => (act["rumour"], act["text"]) = (parsed.GetRequiredValue(RumourArgument), parsed.GetRequiredValue(TextArgument)));

    private static Verb On(Terminal terminal, ActKind deed, Verb verb, Action<JsonObject, ParseResult> say) => verb.Does(
        terminal,
        parsed => $"incidents/{Uri.EscapeDataString(parsed.GetRequiredValue(IncidentArgument))}/acts",
        parsed =>
        {
            var act = new JsonObject { ["act"] = EnumWords.Of(deed) };
            say(act, parsed);
            return act;
        });
}
