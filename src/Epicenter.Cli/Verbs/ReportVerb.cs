using System.CommandLine;
using Epicenter.Cli.Remote;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Epicenter.Core.Signals;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Cli.Verbs;

/// <summary><c>report</c>: says that a service does not work.</summary>
internal static class ReportVerb
{
    private static readonly Argument<string> ServiceArgument = new("SERVICE") { Description = "Id of the service, such as disney-plus." };
    private static readonly Option<string> SymptomOption = new("--symptom") { HelpName = "S", Required = true };
    private static readonly Option<string?> CountryOption = new("--country") { HelpName = "C", Description = "Where you are, such as US." };
    private static readonly Option<Uri> ServerOption = Remote.ServerOption.Create();

    public static Command Create(Terminal terminal)
    {
        string[] symptoms = [.. EnumWords.All<Symptom>()];
        SymptomOption.AcceptOnlyFromAmong(symptoms);
        SymptomOption.Description = $"What is wrong: {string.Join(", ", symptoms)}.";
        var verb = new Verb("report", "Report that a service does not work.", "epicenter report disney-plus --symptom login --country US")
        {
            ServiceArgument, SymptomOption, CountryOption, ServerOption,
        };
        verb.SetAction((parsed, cancellation) => RunAsync(terminal, parsed, cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        using var client = new EpicenterClient(parsed.GetRequiredValue(ServerOption));
        var service = parsed.GetRequiredValue(ServiceArgument);
        var report = new ReportJson(service, parsed.GetRequiredValue(SymptomOption), Country: parsed.GetValue(CountryOption));
        var accepted = await client.ReportAsync(report, cancellation);
        terminal.Output.WriteLine($"Thank you. Your report on {service} counts (id {accepted.Id}).");
        return ExitCode.Fine;
    }
}
