using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Epicenter.Server;
using Epicenter.Server.Security.Proofs;

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
        CustomParser = ParseDays,
    };

    private static readonly Option<double> FalseOpeningsOption = FalseOpenings.Option();
    private static readonly Option<IPNetwork[]> TrustedProxyOption = new("--trusted-proxy")
    {
        HelpName = "CIDR",
        Description = "Believe proxies of this network about whom they speak for, besides those on this machine; may be repeated.",
        CustomParser = ParseNetworks,
    };

    private static readonly Option<ProofOfWork> ProofOption = new("--proof-of-work")
    {
        HelpName = "WHEN",
        Description = "When strangers have to bring a proof of work with a report: auto (while very many come), off or always.",
    };

    private static readonly Option<string?> NetworksOption = new("--networks")
    {
        HelpName = "FILE",
        Description = "Table of where addresses are: CSV with the columns network,country,subdivision,provider.",
    };

    private static readonly Option<string?> ItselfOption = new("--itself")
    {
        HelpName = "SERVICE",
        Description = "Id of the catalog's service that is this observatory, so that /observatory tells what it stands on.",
    };

    private static readonly Option<bool> BenchOption = new("--bench") { Description = "For measuring: opens an empty endpoint, and lifts the limit on reports." };

    public static Command Create(Terminal terminal)
    {
        ProofOption.AcceptOnlyFromAmong([.. EnumWords.All<ProofOfWork>()]);
        var verb = new Verb(
            "serve",
            "Take reports, watch, and show what is down and why, until Ctrl-C.",
            "epicenter serve",
            "epicenter serve --urls http://0.0.0.0:8080 --data /var/lib/epicenter")
        {
            UrlsOption, DataOption, CatalogOption, KeepDaysOption, FalseOpeningsOption, NetworksOption, TrustedProxyOption, ProofOption, ItselfOption, BenchOption,
        };
        verb.SetAction((parsed, cancellation) => EpicenterServer.RunAsync(OptionsOf(parsed), cancellation));
        return verb;
    }

    private static ServerOptions OptionsOf(ParseResult parsed) => new()
    {
        Urls = parsed.GetRequiredValue(UrlsOption),
        DataFolder = parsed.GetRequiredValue(DataOption),
        CatalogFolder = parsed.GetRequiredValue(CatalogOption),
        ScenariosFolder = Installation.Scenarios,
        KeepSignals = TimeSpan.FromDays(parsed.GetRequiredValue(KeepDaysOption)),
        Observatory = new ObservatoryOptions { FalseOpeningsAYear = parsed.GetValue(FalseOpeningsOption) },
        TracesTo = TracesTo(),
        Bench = parsed.GetValue(BenchOption),
        ProofOfWork = parsed.GetValue(ProofOption),
        TrustedProxies = parsed.GetValue(TrustedProxyOption) ?? [],
        NetworksFile = parsed.GetValue(NetworksOption),
        Itself = parsed.GetValue(ItselfOption),
    };

    // By what is kept repeats are known, and the contract promises that for a day.
    private static int ParseDays(ArgumentResult argument)
    {
        const int LongestDays = 36_500;
        var text = argument.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > LongestDays)
        {
            argument.AddError($"{text} is no number of days for --keep-days. Write one from 1 to {LongestDays}: repeats are known by what is kept.");
        }

        return days;
    }

    private static IPNetwork[] ParseNetworks(ArgumentResult argument)
    {
        var networks = new List<IPNetwork>();
        foreach (var token in argument.Tokens)
        {
            if (IPAddress.TryParse(token.Value, out var one))
            {
                networks.Add(new IPNetwork(one, one.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(token.Value, out var network))
            {
                networks.Add(network);
            }
            else
            {
                argument.AddError($"{token.Value} is no network for --trusted-proxy. Write it such as 10.0.0.0/8, 2001:db8::/32 or 192.0.2.7.");
            }
        }

        return [.. networks];
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
