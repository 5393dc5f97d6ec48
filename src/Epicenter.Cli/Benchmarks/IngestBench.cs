using System.CommandLine;
using System.Diagnostics;
using Epicenter.Cli.Terminals;
using Epicenter.Cli.Verbs;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Benchmarks;

/// <summary><c>bench ingest</c>: signals a second that arrive in batches, from the first byte to the disk.</summary>
internal static class IngestBench
{
    private const int RateLimit = 300_000;
    private const int WarmUpBatches = 10;

    private static readonly Option<int> BatchesOption = new("--batches") { HelpName = "N", Description = $"Batches of {SignalFeed.Lines} lines to measure with.", DefaultValueFactory = _ => 50 };
    private static readonly Option<string?> FolderOption = BenchVerb.FolderOption();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("ingest", "Signals a second in batches, plain and gzipped, until they are durable.", "epicenter bench ingest") { BatchesOption, FolderOption };
        verb.SetAction((parsed, cancellation) => RunAsync(terminal, parsed, cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var figures = new Figures(terminal);
        using var folder = new WorkFolder(parsed.GetValue(FolderOption), figures);
        var path = MadeUpCatalog.WriteTo(folder);
        var catalog = CatalogFolder.Read(path, terminal);
        await using var server = await ServerProcess.StartAsync(folder.Of("data"), path, cancellation);
        var feed = new SignalFeed(server, catalog);
        figures.Say("Warming up");
        await feed.SendAsync(..WarmUpBatches, cancellation);
        var batches = parsed.GetValue(BatchesOption);
        foreach (var gzipped in (bool[])[false, true])
        {
            var name = gzipped ? "gzipped" : "plain";
            figures.Say($"Making up {Words.Count(batches, "batch", "batches")}, {name}");
            var first = WarmUpBatches + (gzipped ? batches : 0);
            List<byte[]> lines = [.. Enumerable.Range(first, batches).Select(feed.Make).Select(b => gzipped ? SignalFeed.Gzip(b) : b)];
            figures.Say("Sending them");
            var began = Stopwatch.GetTimestamp();
            await feed.SendAsync(lines, cancellation);
            var rate = (double)batches * SignalFeed.Lines / Stopwatch.GetElapsedTime(began).TotalSeconds;
            var parsing = ParsingRate(lines, catalog);
            figures.Write($"{name}_per_second", rate, "signals/s", $"limit of {RateLimit}", RateLimit);
            figures.Write($"{name}_parsing", parsing, "signals/s of one core");
            figures.Write($"{name}_against_parsing", rate, "signals/s", $"{name}_parsing", parsing);
        }

        return ExitCode.Fine;
    }

    private static double ParsingRate(List<byte[]> batches, CatalogGraph catalog)
    {
        var cpu = TimeSpan.Zero;

        // The first time is for the compiler.
        for (var round = 0; round < 2; round++)
        {
            var began = Environment.CpuUsage.TotalTime;
            foreach (var batch in batches)
            {
                var reader = new ObservationReader(new MemoryStream(batch), catalog);
                while (reader.TryRead(out _))
                {
                }
            }

            cpu = Environment.CpuUsage.TotalTime - began;
        }

        return (double)batches.Count * SignalFeed.Lines / cpu.TotalSeconds;
    }
}
