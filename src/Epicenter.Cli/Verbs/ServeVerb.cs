using System.CommandLine;
using Epicenter.Cli.Terminals;
using Epicenter.Server;

namespace Epicenter.Cli.Verbs;

/// <summary><c>serve</c>: takes reports, watches, and shows what it finds.</summary>
internal static class ServeVerb
{
    private static readonly Option<string> UrlsOption = new("--urls")
    {
        HelpName = "URLS",
        Description = "Addresses to listen on, separated by semicolons.",
        DefaultValueFactory = _ => "http://127.0.0.1:8080",
    };

    private static readonly Option<string> DataOption = new("--data")
    {
        HelpName = "DIR",
        Description = "Folder for the signal log and the server's keys; made when absent.",
        DefaultValueFactory = _ => ".epicenter",
    };

    private static readonly Option<string> CatalogOption = CatalogVerb.CatalogOption();
    private static readonly Option<int> KeepDaysOption = new("--keep-days")
    {
        HelpName = "DAYS",
        Description = "Days for which raw signals are kept; their hourly and daily counts outlive them.",
        DefaultValueFactory = _ => 30,
    };

    private static readonly Option<bool> BenchOption = new("--bench") { Description = "For measuring: opens an empty endpoint, and lifts the limit on reports." };

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "serve",
            "Take reports, watch, and show what is down and why, until Ctrl-C.",
            "epicenter serve",
            "epicenter serve --urls http://0.0.0.0:8080 --data /var/lib/epicenter")
        {
            UrlsOption, DataOption, CatalogOption, KeepDaysOption, BenchOption,
        };
        verb.SetAction((parsed, cancellation) => EpicenterServer.RunAsync(
            new ServerOptions
            {
                Urls = parsed.GetRequiredValue(UrlsOption),
                DataFolder = parsed.GetRequiredValue(DataOption),
                CatalogFolder = parsed.GetRequiredValue(CatalogOption),
                ScenariosFolder = Installation.Scenarios,
                TracesTo = TracesTo(),
                KeepSignals = TimeSpan.FromDays(Math.Max(1, parsed.GetRequiredValue(KeepDaysOption))),
                Bench = parsed.GetValue(BenchOption),
            },
            cancellation));
        return verb;
    }

    // The name that OpenTelemetry gave it, so that it is set where everything else's is.
    private static Uri? TracesTo()
    {
        const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";
        return Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } text ? null
            : Uri.TryCreate(text, UriKind.Absolute, out var collector) ? collector
            : throw VerbException.Usage($"The environment's {Variable} is no address: {text}. Set it to one such as http://127.0.0.1:4318, or unset it.");
    }
}
