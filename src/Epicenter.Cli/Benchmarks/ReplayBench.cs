using System.CommandLine;
using System.Diagnostics;
using Epicenter.Cli.Replays;
using Epicenter.Cli.Terminals;
using Epicenter.Cli.Verbs;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Benchmarks;

/// <summary><c>bench replay</c>: whole worlds through the core, as fast as it goes, against limits and against reading alone.</summary>
internal sealed class ReplayBench
{
    private const int BytesLimit = 100;
    private const int RateLimit = 250_000;
    private const int DenseServices = 1000;

    // For the two worlds that are measured ever since.
    private static readonly Dictionary<string, double> SecondsLimit = new() { ["a"] = 1.5, ["b"] = 5 };
    private static readonly int[] DenseSignalsPerMinute = [100, 1000];

    private static readonly Option<string?> SignalsOption = new("--signals") { HelpName = "F", Description = "Replay this file instead of the usual worlds; needs its --catalog." };
    private static readonly Option<string?> CatalogOption = new("--catalog") { HelpName = "C", Description = "The catalog of --signals." };
    private static readonly Option<int> DenseOption = new("--dense") { HelpName = "N", Description = "Signals of the made-up dense worlds; 0 for none.", DefaultValueFactory = _ => 2_000_000 };
    private static readonly Option<int> RoundsOption = new("--rounds") { HelpName = "N", Description = "How often each is measured once warm; the median counts.", DefaultValueFactory = _ => 3 };

    private readonly Figures _figures;
    private readonly int _rounds;
    private readonly CancellationToken _cancellation;

    private ReplayBench(Figures figures, int rounds, CancellationToken cancellation)
    {
        _figures = figures;
        _rounds = rounds;
        _cancellation = cancellation;
    }

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "replay",
            "Replay worlds as fast as it goes, against limits and against reading alone.",
            "epicenter bench replay",
            "epicenter bench replay --catalog world/catalog.yaml --signals world/signals.ndjson.gz --dense 0")
        {
            SignalsOption, CatalogOption, DenseOption, RoundsOption,
        };
        verb.SetAction((parsed, cancellation) => RunAsync(terminal, parsed, cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var bench = new ReplayBench(new Figures(terminal), parsed.GetValue(RoundsOption), cancellation);
        foreach (var (name, catalog, signals) in Worlds(parsed))
        {
            await bench.MeasureColdAsync(name, catalog, signals);
            await bench.MeasureAsync(name, CatalogFolder.Read(catalog, terminal), signals, SecondsLimit.TryGetValue(name, out var limit) ? limit : null);
        }

        foreach (var perMinute in parsed.GetValue(DenseOption) > 0 ? DenseSignalsPerMinute : [])
        {
            await bench.MeasureDenseAsync(perMinute, parsed.GetValue(DenseOption));
        }

        return ExitCode.Fine;
    }

    private static IEnumerable<(string Name, string Catalog, string Signals)> Worlds(ParseResult parsed) => (parsed.GetValue(CatalogOption), parsed.GetValue(SignalsOption)) switch
    {
        ({ } catalog, { } signals) => [("world", catalog, signals)],
        (null, null) => SecondsLimit.Keys.Select(name => Path.Combine(Installation.Worlds, name)).Where(Directory.Exists)
            .Select(world => (Path.GetFileName(world), Path.Combine(world, "catalog.yaml"), Path.Combine(world, "signals.ndjson.gz"))),
        _ => throw VerbException.Usage("Name both, --catalog and --signals, or neither."),
    };

    // What a person waits for who types the command: the runtime's start and its compiling included.
    private async Task MeasureColdAsync(string name, string catalog, string signals)
    {
        _figures.Say($"Replaying {name} in a process of its own");
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(OwnProgram.With("replay", "--catalog", catalog, "--signals", signals, "--quiet"))!;
        await process.WaitForExitAsync(_cancellation);
        _figures.Write($"{name}_cold", Stopwatch.GetElapsedTime(began).TotalSeconds, "s");
    }

    private async Task MeasureDenseAsync(int perMinute, int signals)
    {
        var name = $"dense_{perMinute}";
        _figures.Say($"Making up {Words.Count(signals)} signals, {perMinute} a minute");
        using var folder = new WorkFolder(null, _figures);
        var world = new DenseWorld(DenseServices, perMinute);
        var file = folder.Of("signals.ndjson");
        await using (var output = File.Create(file))
        {
            world.Write(output, signals);
        }

        var rate = await MeasureAsync(name, world.Catalog, file, secondsLimit: null);
        _figures.Write($"{name}_per_second", rate, "signals/s", $"limit of {RateLimit}", RateLimit);
    }

    private async Task<double> MeasureAsync(string name, CatalogGraph catalog, string signals, double? secondsLimit)
    {
        _figures.Say($"Replaying {name}, {_rounds + 1} times");
        await ReplayAsync(catalog, signals);
        var runs = new List<(double Seconds, long Bytes, ReplayOutcome Outcome)>();
        var parsingRates = new List<double>();
        for (var round = 0; round < _rounds; round++)
        {
            runs.Add(await ReplayAsync(catalog, signals));
            parsingRates.Add(Parse(catalog, signals));
        }

        var parsing = parsingRates.Median();
        var seconds = runs.Select(r => r.Seconds).Median();
        var outcome = runs[0].Outcome;
        WriteSeconds($"{name}_warm", seconds, secondsLimit);
        _figures.Write($"{name}_per_signal", seconds * 1e9 / outcome.Signals, "ns");
        _figures.Write($"{name}_per_series_and_tick", seconds * 1e9 / (new SeriesLayout(catalog).Count * (outcome.To!.Value - outcome.From!.Value).TotalMinutes), "ns");
        _figures.Write($"{name}_allocated_per_signal", runs.Select(r => (double)r.Bytes / outcome.Signals).Median(), "bytes", $"limit of {BytesLimit}", BytesLimit);
        _figures.Write($"{name}_parsing", parsing, "signals/s");
        _figures.Write($"{name}_replaying", outcome.Signals / seconds, "signals/s", $"{name}_parsing, on one core", parsing);
        return outcome.Signals / seconds;
    }

    private void WriteSeconds(string name, double seconds, double? limit)
    {
        if (limit is { } known)
        {
            _figures.Write(name, seconds, "s", $"limit of {known} s", known);
        }
        else
        {
            _figures.Write(name, seconds, "s");
        }
    }

    private async Task<(double Seconds, long Bytes, ReplayOutcome Outcome)> ReplayAsync(CatalogGraph catalog, string signals)
    {
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var began = Stopwatch.GetTimestamp();
        using var source = FileSource.Open(signals, catalog);
        var outcome = await new ReplayRun(source).RunAsync(_cancellation);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return (seconds, GC.GetTotalAllocatedBytes(precise: true) - bytes, outcome);
    }

    private static double Parse(CatalogGraph catalog, string signals)
    {
        using var file = File.OpenRead(signals);
        var began = Stopwatch.GetTimestamp();
        var reader = new ObservationReader(file, catalog);
        var lines = 0L;
        while (reader.TryRead(out _))
        {
            lines++;
        }

        return lines / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
