using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Epicenter.Cli.Replays;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Cli.Verbs;

/// <summary><c>replay</c>: runs the observatory over a documented outage, or over a file of signals.</summary>
internal sealed class ReplayVerb
{
    private const int RejectedShown = 20;
    private const string StandardOutput = "-";

    private static readonly Argument<string?> ScenarioArgument = new("SCENARIO")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A documented outage: the name of a folder below scenarios/.",
    };

    private static readonly Option<string?> CatalogOption = new("--catalog") { HelpName = "C", Description = "Catalog to replay against: a file or a folder." };
    private static readonly Option<string?> SignalsOption = new("--signals") { HelpName = "F", Description = "Signals, one JSON object a line, gzipped or not." };
    private static readonly Option<ReplayPace?> SpeedOption = new("--speed")
    {
        HelpName = "max|60x",
        Description = "As fast as it goes (the default), or so many minutes of the record a minute.",
        CustomParser = ReadPace,
    };

    private static readonly Option<DateTimeOffset?> UntilOption = new("--until")
    {
        HelpName = "T",
        Description = "Stop at this moment, such as 2021-12-07T16:00:00Z.",
        CustomParser = ReadMoment,
    };

    private static readonly Option<string?> JsonOption = new("--json") { HelpName = "OUT|-", Description = "Write the incidents as JSON to a file, or to standard output." };
    private static readonly Option<bool> QuietOption = new("--quiet") { Description = "No progress and no summary." };
    private static readonly Option<int> SeedOption = new("--seed") { HelpName = "N", Description = "Seed of a scenario's crowd.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> LeaveOutOption = new("--leave-out")
    {
        HelpName = "OUTAGE",
        Description = "Drop the catalog's dependencies that only this outage speaks for, so that the replay does not know its own answer; by default the scenario's own.",
    };

    private static readonly Option<double> FalseOpeningsOption = FalseOpenings.Option();

    private readonly Terminal _terminal;
    private readonly ParseResult _parsed;

    private ReplayVerb(Terminal terminal, ParseResult parsed)
    {
        _terminal = terminal;
        _parsed = parsed;
    }

    private ReplayPace Pace => _parsed.GetValue(SpeedOption) ?? ReplayPace.Max;

    private bool IsQuiet => _parsed.GetValue(QuietOption);

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "replay",
            "Run the observatory over a documented outage or a file of signals, just as it would have run live.",
            "epicenter replay 2021-12-07-aws-us-east-1",
            "epicenter replay 2021-12-07-aws-us-east-1 --until 2021-12-07T16:00:00Z --speed 600x",
            "epicenter replay --catalog catalog --signals day.ndjson.gz --json incidents.json",
            "epicenter replay --catalog catalog --signals day.ndjson.gz --json - --quiet | jq .incidents[].cause")
        {
            ScenarioArgument, CatalogOption, SignalsOption, SpeedOption, UntilOption, JsonOption, QuietOption, SeedOption, LeaveOutOption, FalseOpeningsOption,
        };
        verb.Validators.Add(NeedSomethingToReplay);
        verb.SetAction((parsed, cancellation) => new ReplayVerb(terminal, parsed).RunAsync(cancellation));
        return verb;
    }

    private async Task<int> RunAsync(CancellationToken cancellation)
    {
        using var source = OpenSource();
        using var progress = new ProgressLine(_terminal, "Replaying");
        var rejected = 0;
        var run = new ReplayRun(source, new ObservatoryOptions { FalseOpeningsAYear = _parsed.GetValue(FalseOpeningsOption) })
        {
            Pace = Pace,
            Until = _parsed.GetValue(UntilOption),
            Progress = (fraction, now) =>
            {
                if (!IsQuiet)
                {
                    progress.Report(fraction, $"{Words.Date(now)} UTC");
                }
            },
            Rejected = line =>
            {
                if (++rejected <= RejectedShown)
                {
                    progress.Say($"{source.Name}:{line.Number}: {line.Error!.Message}");
                }
            },
            Happened = happened => Narrate(progress, happened),
        };
        var outcome = await run.RunAsync(cancellation);
        if (outcome.Rejected > RejectedShown)
        {
            progress.Say($"and {Words.Count(outcome.Rejected - RejectedShown)} more such lines");
        }

        progress.Dispose();
        await WriteAsync(source, outcome, cancellation);
        return outcome is { Signals: 0, Rejected: > 0 } ? ExitCode.FoundProblems : ExitCode.Fine;
    }

    // At a pace that a person can follow, the events are what there is to see.
    private void Narrate(ProgressLine progress, IncidentEvent happened)
    {
        if (!IsQuiet && !Pace.IsMax)
        {
            progress.Say(EventLine.Of(happened));
        }
    }

    private async Task WriteAsync(ReplaySource source, ReplayOutcome outcome, CancellationToken cancellation)
    {
        var target = _parsed.GetValue(JsonOption);
        if (target is not null)
        {
            var json = new ReplayJson([.. outcome.Snapshot.Incidents.Select(i => i.ToJson())]);
            if (target == StandardOutput)
            {
                await _terminal.Output.WriteLineAsync(JsonSerializer.Serialize(json, ContractJson.Default.ReplayJson));
                return;
            }

            await using var file = File.Create(target);
            await JsonSerializer.SerializeAsync(file, json, ContractJson.Default.ReplayJson, cancellation);
        }

        if (!IsQuiet)
        {
            new ReplaySummary(_terminal.Rich, source, outcome).Write();
        }
    }

    private ReplaySource OpenSource()
    {
        var catalog = CatalogFolder.Read(_parsed.GetValue(CatalogOption) ?? Installation.Catalog, _terminal);
        var leftOut = _parsed.GetValue(LeaveOutOption);
        if (_parsed.GetValue(SignalsOption) is { } signals)
        {
            return FileSource.Open(signals, Without(catalog, leftOut));
        }

        // A scenario names its own outage: what the catalog learned from it would give the answer away.
        var scenario = ScenarioSource.Find(_parsed.GetValue(ScenarioArgument)!, catalog, _terminal);
        var known = (leftOut is null ? scenario : scenario with { Outage = null }).KnownThen(catalog);
        return ScenarioSource.Open(scenario, Without(known, leftOut), _parsed.GetValue(SeedOption));
    }

    private static CatalogGraph Without(CatalogGraph catalog, string? outage)
    {
        if (outage is null)
        {
            return catalog;
        }

        if (catalog.Outages.All(o => o.Id != outage))
        {
            var known = catalog.Outages.Select(o => o.Id).ToList();
            throw VerbException.Usage($"The catalog knows no outage {outage}. It knows {(known.Count == 0 ? "none" : Words.List(known, known.Count, most: 40))}.");
        }

        return catalog.WithoutEvidenceOf(outage);
    }

    private static void NeedSomethingToReplay(CommandResult command)
    {
        var scenario = command.GetValue(ScenarioArgument);
        var signals = command.GetValue(SignalsOption);
        if (scenario is null == signals is null)
        {
            command.AddError("Name a SCENARIO to replay, or a file with --signals F (and its catalog with --catalog C).");
        }
    }

    private static ReplayPace? ReadPace(ArgumentResult argument)
    {
        if (!ReplayPace.TryParse(argument.Tokens[0].Value, out var pace))
        {
            argument.AddError($"--speed {argument.Tokens[0].Value} is no speed; write max, or a factor such as 60x.");
        }

        return pace;
    }

    private static DateTimeOffset? ReadMoment(ArgumentResult argument)
    {
        if (Rfc3339.TryParse(argument.Tokens[0].Value, out var moment))
        {
            return moment;
        }

        argument.AddError($"--until {argument.Tokens[0].Value} is no RFC 3339 time; write it as 2021-12-07T16:00:00Z.");
        return null;
    }
}
