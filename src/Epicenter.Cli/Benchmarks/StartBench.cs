using System.CommandLine;
using Epicenter.Cli.Terminals;
using Epicenter.Cli.Verbs;

namespace Epicenter.Cli.Benchmarks;

/// <summary><c>bench start</c>: how long until a server takes signals again over a long log, and how much memory it holds then.</summary>
internal sealed class StartBench
{
    private const double FreshLimitSeconds = 1.5;
    private const double ReadyLimitSeconds = 3;
    private const double MemoryLimitMiB = 300;

    private static readonly Option<int> SignalsOption = new("--signals") { HelpName = "N", Description = "Signals in the log.", DefaultValueFactory = _ => 10_000_000 };
    private static readonly Option<string?> FolderOption = BenchVerb.FolderOption();

    private readonly Figures _figures;
    private readonly string _data;
    private readonly string _catalog;
    private readonly CancellationToken _cancellation;

    private StartBench(Figures figures, WorkFolder folder, CancellationToken cancellation)
    {
        _figures = figures;
        _data = folder.Of("data");
        _catalog = MadeUpCatalog.WriteTo(folder);
        _cancellation = cancellation;
    }

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("start", "Time and memory until the server is ready: fresh, over a long log, and after it was killed.", "epicenter bench start --signals 1000000") { SignalsOption, FolderOption };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var figures = new Figures(terminal);
            using var folder = new WorkFolder(parsed.GetValue(FolderOption), figures);
            await new StartBench(figures, folder, cancellation).RunAsync(terminal, parsed.GetValue(SignalsOption));
            return ExitCode.Fine;
        });
        return verb;
    }

    private async Task RunAsync(Terminal terminal, int signals)
    {
        long held;
        await using (var server = await StartAsync("fresh", FreshLimitSeconds))
        {
            _figures.Say($"Filling the log with {Words.Count(signals)} signals");
            await new SignalFeed(server, CatalogFolder.Read(_catalog, terminal)).SendAsync(..(signals / SignalFeed.Lines), _cancellation);
            held = await LoggedAsync(server);
            await server.StopAsync(_cancellation);
        }

        await using (var server = await StartAsync("stopped", ReadyLimitSeconds))
        {
            // Disposing of it kills it.
            await CheckAsync(server, held);
        }

        await using (var server = await StartAsync("killed", ReadyLimitSeconds))
        {
            await CheckAsync(server, held);
        }
    }

    private async Task<ServerProcess> StartAsync(string before, double limitSeconds)
    {
        _figures.Say($"Starting the server, {before} before");
        var server = await ServerProcess.StartAsync(_data, _catalog, _cancellation);
        _figures.Write($"{before}_ready", server.ReadyAfter.TotalSeconds, "s", $"limit of {limitSeconds} s", limitSeconds);
        _figures.Write($"{before}_rss", server.MemoryMiB("VmRSS"), "MiB", $"limit of {MemoryLimitMiB} MiB", MemoryLimitMiB);
        _figures.Write($"{before}_rss_peak", server.MemoryMiB("VmHWM"), "MiB", $"limit of {MemoryLimitMiB} MiB", MemoryLimitMiB);
        return server;
    }

    private async Task CheckAsync(ServerProcess server, long held)
    {
        if (await LoggedAsync(server) is var found && found != held)
        {
            throw new VerbException($"The log held {Words.Count(held)} signals, and holds {Words.Count(found)} after the start.");
        }
    }

    private async Task<long> LoggedAsync(ServerProcess server) =>
        await server.MetricAsync("epicenter_signals_logged", _cancellation) ?? throw new VerbException("The server does not say how many signals its log holds.");
}
