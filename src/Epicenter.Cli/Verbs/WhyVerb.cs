using System.CommandLine;
using Epicenter.Cli.Reasoning;
using Epicenter.Cli.Remote;
using Epicenter.Cli.Terminals;

namespace Epicenter.Cli.Verbs;

/// <summary><c>why</c>: the reasoning behind an incident.</summary>
internal static class WhyVerb
{
    private static readonly Argument<string> IncidentArgument = new("INCIDENT") { Description = "Id of the incident, as status and the pages show it." };
    private static readonly Option<Uri> ServerOption = Remote.ServerOption.Create();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("why", "Tell why an incident is believed to have the cause that it has, and what else it may be.", "epicenter why 20211207-1537-10d10be8")
        {
            IncidentArgument, ServerOption,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            using var client = new EpicenterClient(parsed.GetRequiredValue(ServerOption));
            foreach (var line in IncidentProse.Tell(await client.IncidentAsync(parsed.GetRequiredValue(IncidentArgument), cancellation)))
            {
                terminal.Output.WriteLine(line);
            }

            return ExitCode.Fine;
        });
        return verb;
    }
}
