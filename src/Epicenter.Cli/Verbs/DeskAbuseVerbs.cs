using System.CommandLine;
using System.Text.Json.Nodes;
using Epicenter.Cli.Remote;
using Epicenter.Cli.Terminals;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Verbs;

/// <summary><c>desk mute</c> and <c>desk purge</c>: keeps reports from counting, and takes back those that have.</summary>
internal static class DeskAbuseVerbs
{
    private static readonly Argument<string?> MutedServiceArgument = new("SERVICE") { Arity = ArgumentArity.ZeroOrOne, Description = "Reports on this service only." };
    private static readonly Option<string?> CountryOption = new("--country") { HelpName = "C", Description = "Reports from this country only, such as US." };
    private static readonly Option<string?> NetworkOption = new("--network") { HelpName = "N", Description = "Reports through this internet provider only, by its id." };
    private static readonly Option<string?> OriginOption = new("--origin") { HelpName = "O", Description = "Reports from this network prefix or site only, by the pseudonym that epicenter log dump shows." };
    private static readonly Option<string?> ReporterOption = new("--reporter") { HelpName = "R", Description = "Reports of this reporter only, by the pseudonym that epicenter log dump shows." };
    private static readonly Option<DateTimeOffset?> MuteUntilOption = MomentOption.Create("--until", "When it ends, a week ahead at most", ahead: true);

    private static readonly Argument<string> PurgedServiceArgument = new("SERVICE") { Description = "The service." };
    private static readonly Option<DateTimeOffset?> FromOption = MomentOption.Create("--from", "When it began, two hours ago at most", ahead: false);
    private static readonly Option<DateTimeOffset?> PurgeUntilOption = MomentOption.Create("--until", "When it ended; now, unless you say", ahead: false);

    public static Verb Mute(Terminal terminal)
    {
        MuteUntilOption.Required = true;
        var verb = new Verb(
            "mute",
            "Keep reports from counting from now on; the log holds them all the same. The same mute again replaces the one before.",
            "epicenter desk mute ring --country DE --until 2h --why \"A game show told people to.\"",
            "epicenter desk mute ring --country DE --until 0m --why \"It is over.\"")
        {
            MutedServiceArgument, CountryOption, NetworkOption, OriginOption, ReporterOption, MuteUntilOption,
        };
        return verb.Does(terminal, _ => "mutes", parsed => new JsonObject
        {
            ["service"] = parsed.GetValue(MutedServiceArgument),
            ["country"] = parsed.GetValue(CountryOption),
            ["network"] = parsed.GetValue(NetworkOption),
            ["origin"] = parsed.GetValue(OriginOption),
            ["reporter"] = parsed.GetValue(ReporterOption),
            ["until"] = Text(parsed.GetValue(MuteUntilOption)),
        });
    }

    public static Verb Purge(Terminal terminal)
    {
        FromOption.Required = true;
        var verb = new Verb(
            "purge",
            "Take reports on a service as if they had never counted. An incident that nothing else speaks for is retracted.",
            "epicenter desk purge ring --from 45m --why \"One script, by its rhythm.\"")
        {
            PurgedServiceArgument, FromOption, PurgeUntilOption,
        };
        return verb.Does(terminal, _ => "purges", parsed => new JsonObject
        {
            ["service"] = parsed.GetRequiredValue(PurgedServiceArgument),
            ["from"] = Text(parsed.GetValue(FromOption)),
            ["until"] = Text(parsed.GetValue(PurgeUntilOption)),
        });
    }

    private static string? Text(DateTimeOffset? moment) => moment is { } known ? Rfc3339.Format(known) : null;
}
