using System.CommandLine;
using System.Text.Json;
using Epicenter.Cli.Reasoning;
using Epicenter.Cli.Remote;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Epicenter.Core.Detection;
using Epicenter.Server.Api.Contract;
using Spectre.Console;

namespace Epicenter.Cli.Verbs;

/// <summary><c>status</c>: how services are doing.</summary>
internal static class StatusVerb
{
    /// <summary>The states that are worth a word when nobody named a service, worst first.</summary>
    private static readonly ServiceState[] Troubled = [ServiceState.Problem, ServiceState.Recovering, ServiceState.Possible];

    private static readonly Argument<string[]> ServicesArgument = new("SERVICE")
    {
        Description = "Ids of services; without any, all that are not fine.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> JsonOption = new("--json") { Description = "Write the services as JSON." };
    private static readonly Option<Uri> ServerOption = Remote.ServerOption.Create();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "status",
            "Show how services are doing; ends with 1 if any of them is down.",
            "epicenter status",
            "epicenter status disney-plus delta-booking --json",
            "epicenter status my-payment-provider || ./switch-to-the-fallback")
        {
            ServicesArgument, JsonOption, ServerOption,
        };
        verb.SetAction((parsed, cancellation) => RunAsync(terminal, parsed, cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        using var client = new EpicenterClient(parsed.GetRequiredValue(ServerOption));
        var services = await AskAsync(client, parsed.GetValue(ServicesArgument) ?? [], cancellation);
        if (parsed.GetValue(JsonOption))
        {
            await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(new ListJson<ServiceJson>(services, null), ApiJson.Default.ListJsonServiceJson));
        }
        else
        {
            Write(terminal, services);
        }

        return services.Any(s => s.State == ServiceState.Problem) ? ExitCode.FoundProblems : ExitCode.Fine;
    }

    private static async Task<IReadOnlyList<ServiceJson>> AskAsync(EpicenterClient client, string[] ids, CancellationToken cancellation)
    {
        var services = new List<ServiceJson>();
        foreach (var id in ids)
        {
            services.Add(await client.ServiceAsync(id, cancellation));
        }

        foreach (var state in ids.Length == 0 ? Troubled : [])
        {
            services.AddRange(await client.ServicesAsync(EnumWords.Of(state), cancellation));
        }

        return services;
    }

    private static void Write(Terminal terminal, IReadOnlyList<ServiceJson> services)
    {
        if (services.Count == 0)
        {
            terminal.Output.WriteLine("Nothing is down, as far as we know.");
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(new TableColumn("Service"), new TableColumn("State").NoWrap(), new TableColumn("Since (UTC)").NoWrap());
        table.AddColumn(new TableColumn("Reports in the last hour").RightAligned());
        table.AddColumn(new TableColumn("Usual").RightAligned());
        table.AddColumn(new TableColumn("Incident").NoWrap());
        foreach (var service in services)
        {
            table.AddRow(
                $"{service.Name} ({service.Id})".EscapeMarkup(),
                StateOf(service),
                service.Since is { } since ? Words.Date(since) : "",
                Words.Count(service.Reports),
                Words.Count((long)Math.Round(service.Expected)),
                (service.Incident ?? "").EscapeMarkup());
        }

        terminal.Rich.Write(table);
    }

    // Shape and word go with the colour: not everybody sees it, and a pipe has none.
    private static string StateOf(ServiceJson service) => service.State switch
    {
        ServiceState.Problem when service.Mechanism is { } mechanism => $"[red]● {MechanismWords.Of(mechanism)}[/]",
        ServiceState.Problem => "[red]● down[/]",
        ServiceState.Possible => "[yellow]▲ possible[/]",
        ServiceState.Recovering => "[green]✓ recovering[/]",
        ServiceState.Fine => "○ fine",
        _ => "? unknown",
    };
}
