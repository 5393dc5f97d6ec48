using System.CommandLine;
using System.Text.Json;
using Epicenter.Cli.Remote;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Cli.Verbs;

/// <summary><c>desk acts</c>: what operators did.</summary>
internal static class DeskActsVerb
{
    private static readonly Option<bool> JsonOption = new("--json") { Description = "As the API gives it." };
    private static readonly Option<Uri> ServerOption = Remote.ServerOption.Create();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("acts", "Show what operators did lately, the newest first. Needs no key.", "epicenter desk acts", "epicenter desk acts --json") { JsonOption, ServerOption };
        verb.SetAction(async (parsed, cancellation) =>
        {
            using var client = new EpicenterClient(parsed.GetRequiredValue(ServerOption));
            var acts = await client.ActsAsync(cancellation);
            if (parsed.GetValue(JsonOption))
            {
                terminal.Output.WriteLine(JsonSerializer.Serialize(acts, ApiJson.Default.ListJsonActJson));
                return ExitCode.Fine;
            }

            foreach (var act in acts.Items)
            {
                terminal.Output.WriteLine($"{Words.Date(act.At)}  {act.Id}  {act.By}: {Said(act)} ({act.Why})");
            }

            if (acts.Items.Count == 0)
            {
                terminal.Output.WriteLine("Nothing so far.");
            }

            return ExitCode.Fine;
        });
        return verb;
    }

    private static string Said(ActJson act)
    {
        string?[] about =
        [
            act.Incident ?? act.Service, act.Entity, act.Into, act.Rumour, act.Country, act.Network,
            act.OneOrigin ? "one origin" : null, act.OneReporter ? "one reporter" : null, .. act.Services ?? [],
            act.From is { } from ? $"from {Words.Date(from)}" : null, act.Until is { } until ? $"until {Words.Date(until)}" : null,
            act.Text is { } text ? $"\"{text}\"" : null,
        ];
        return string.Join(' ', [EnumWords.Of(act.Act), .. about.OfType<string>()]);
    }
}
