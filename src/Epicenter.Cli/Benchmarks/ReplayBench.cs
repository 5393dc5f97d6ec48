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

    // The usual worlds, and what is asked of them.
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
            await bench.MeasureDenseAsync(perMinute, parsed.GetValue(DenseOption), terminal);
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
        if (process.ExitCode != ExitCode.Fine)
        {
            throw new VerbException($"{signals} can't be replayed.");
        }

        _figures.Write($"{name}_cold", Stopwatch.GetElapsedTime(began).TotalSeconds, "s");
    }

    private async Task MeasureDenseAsync(int perMinute, int signals, Terminal terminal)
    {
        var name = $"dense_{perMinute}";
        _figures.Say($"Making up {Words.Count(signals)} signals, {perMinute} a minute");
        using var folder = new WorkFolder(null, _figures);
        var catalog = CatalogFolder.Read(MadeUpCatalog.WriteTo(folder), terminal);
        var file = folder.Of("signals.ndjson");
        await using (var output = File.Create(file))
        {
            new DenseWorld(catalog, perMinute).Write(output, signals);
        }

        var rate = await MeasureAsync(name, catalog, file, secondsLimit: null);
        _figures.Write($"{name}_per_second", rate, "signals/s", $"limit of {RateLimit}", RateLimit);
    }

    private async Task<double> MeasureAsync(string name, CatalogGraph catalog, string signals, double? secondsLimit)
    {
        _figures.Say($"Replaying {name}, {_rounds + 1} times");
        if ((await ReplayAsync(catalog, signals)).Outcome.Signals == 0)
        {
            throw new VerbException($"{signals} holds no signals.");
        }

        var runs = new List<ReplayTiming>();
        var parsingRates = new List<double>();
        for (var round = 0; round < _rounds; round++)
        {
            runs.Add(await ReplayAsync(catalog, signals));
            parsingRates.Add(Parse(catalog, signals));
        }

        var seconds = runs.Select(r => r.Seconds).Median();
        WriteSeconds($"{name}_warm", seconds, secondsLimit);
        Write(name, runs[0].Outcome, new SeriesLayout(catalog).Count, runs.Select(r => r.CpuSeconds).Median());
        var signalCount = (double)runs[0].Outcome.Signals;
        _figures.Write($"{name}_allocated_per_signal", runs.Select(r => r.Bytes / signalCount).Median(), "bytes", $"limit of {BytesLimit}", BytesLimit);
        _figures.Write($"{name}_parsing", parsingRates.Median(), "signals/s of one core");
        _figures.Write($"{name}_replaying", signalCount / seconds, "signals/s", $"{name}_parsing", parsingRates.Median());
        return signalCount / seconds;
    }

    private void Write(string name, ReplayOutcome outcome, int series, double cpuSeconds)
    {
        var ticks = Math.Max(1, (outcome.To - outcome.From)?.TotalMinutes ?? 0);
        _figures.Write($"{name}_cpu", cpuSeconds, "s");
        _figures.Write($"{name}_cpu_per_signal", cpuSeconds * 1e9 / outcome.Signals, "ns");
        _figures.Write($"{name}_cpu_per_series_and_tick", cpuSeconds * 1e9 / (series * ticks), "ns");
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

    private async Task<ReplayTiming> ReplayAsync(CatalogGraph catalog, string signals)
    {
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        using var source = FileSource.Open(signals, catalog);
        var outcome = await new ReplayRun(source).RunAsync(_cancellation);
        return new ReplayTiming(
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            GC.GetTotalAllocatedBytes(precise: true) - bytes,
            outcome);
    }

    // Signals a second of processor time.
    private static double Parse(CatalogGraph catalog, string signals)
    {
        using var file = File.OpenRead(signals);
        var cpu = Environment.CpuUsage.TotalTime;
        var reader = new ObservationReader(file, catalog);
        var lines = 0L;
        while (reader.TryRead(out _))
        {
            lines++;
        }

        return lines / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
    }
}
