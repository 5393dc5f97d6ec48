using System.CommandLine;
using System.Text.Json.Nodes;
using Epicenter.Cli.Remote;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Cli.Verbs;

/// <summary>What all acts of an operator have in common: a key, a reason, and the answer.</summary>
internal static class DeskAct
{
    /// <summary>Variable of the environment that holds the operator's key.</summary>
    private const string KeyVariable = "EPICENTER_OPERATOR_KEY";

    private static readonly Option<string> WhyOption = new("--why") { HelpName = "REASON", Required = true, Description = "Your reason; everyone can read it." };
    private static readonly Option<string?> KeyOption = new("--key")
    {
        HelpName = "KEY",
        Description = $"Your key, of scope operator; by default the environment's {KeyVariable}, which other users of the machine can't see in a list of processes.",
    };

    private static readonly Option<Uri> ServerOption = Remote.ServerOption.Create();

    /// <summary>Adds what every act has, and what is done.</summary>
    /// <param name="path">Where the act is posted, below <c>api/v1</c>.</param>
    /// <param name="body">What it says besides the reason.</param>
    public static Verb Does(this Verb verb, Terminal terminal, Func<ParseResult, string> path, Func<ParseResult, JsonObject> body)
    {
        verb.Add(WhyOption);
        verb.Add(KeyOption);
        verb.Add(ServerOption);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var act = body(parsed);
            act["why"] = parsed.GetRequiredValue(WhyOption);
            using var client = new EpicenterClient(parsed.GetRequiredValue(ServerOption));
            Tell(terminal, await client.ActAsync(path(parsed), act, KeyOf(parsed), cancellation));
            return ExitCode.Fine;
        });
        return verb;
    }

    private static string KeyOf(ParseResult parsed) => (parsed.GetValue(KeyOption) ?? Environment.GetEnvironmentVariable(KeyVariable)) is { Length: > 0 } key
        ? key
        : throw VerbException.Usage($"Name your key with --key or in {KeyVariable}. Whoever runs the server makes one: epicenter key create NAME --scope operator.");

    private static void Tell(Terminal terminal, DoneJson done)
    {
        terminal.Output.WriteLine($"Done, as {done.Act.Id} by {done.Act.By}. Everyone can see it.");
        foreach (var happened in done.Events)
        {
            terminal.Output.WriteLine($"  {happened.Incident}  {EnumWords.Of(happened.Kind)} {happened.Subject}");
        }
    }
}
