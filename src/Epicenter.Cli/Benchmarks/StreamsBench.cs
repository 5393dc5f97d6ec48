using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Epicenter.Cli.Terminals;
using Epicenter.Cli.Verbs;

namespace Epicenter.Cli.Benchmarks;

/// <summary><c>bench streams</c>: many readers of the live stream: what each costs in memory, and how soon an update has reached them all.</summary>
internal static class StreamsBench
{
    private const double SpreadLimitSeconds = 1;
    private const double MemoryLimitKilobytes = 20;
    private const int Rounds = 3;
    private const int OpeningAtOnce = 64;

    private static readonly TimeSpan RoundLength = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);
    private static readonly Option<int> ReadersOption = new("--readers") { HelpName = "N", Description = "Streams open at once.", DefaultValueFactory = _ => 10_000 };
    private static readonly Option<string?> FolderOption = BenchVerb.FolderOption();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("streams", "Memory of a reader of the live stream, and how soon an update has reached them all.", "epicenter bench streams --readers 1000") { ReadersOption, FolderOption };
        verb.SetAction((parsed, cancellation) => RunAsync(terminal, parsed, cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var figures = new Figures(terminal);
        using var folder = new WorkFolder(parsed.GetValue(FolderOption), figures);
        await using var server = await ServerProcess.StartAsync(folder.Of("data"), MadeUpCatalog.WriteTo(folder), cancellation);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await ReportAsync(server, cancellation);
        var before = server.MemoryMiB("VmRSS");
        LiveReader[] readers = [.. Enumerable.Range(0, parsed.GetValue(ReadersOption)).Select(_ => new LiveReader())];
        try
        {
            figures.Say($"Opening {Words.Count(readers.Length, "stream")}");
            await Parallel.ForEachAsync(readers, new ParallelOptions { MaxDegreeOfParallelism = OpeningAtOnce, CancellationToken = cancellation }, async (r, stop) => await r.OpenAsync(server.Address, stop));
            figures.Write("open", readers.Count(r => r.IsOpen), "streams", "wanted", readers.Length);
            var following = Task.WhenAll(readers.Select(r => r.FollowAsync(enough.Token)));
            for (var round = 1; round <= Rounds; round++)
            {
                await HearAsync(readers, round, figures, cancellation);
            }

            figures.Write("memory_per_reader", Each("VmRSS"), "kB", $"limit of {MemoryLimitKilobytes} kB", MemoryLimitKilobytes);
            figures.Write("most_memory_per_reader", Each("VmHWM"), "kB", $"limit of {MemoryLimitKilobytes} kB", MemoryLimitKilobytes);
            await enough.CancelAsync();
            await following;
        }
        finally
        {
            Array.ForEach(readers, r => r.Dispose());
        }

        return ExitCode.Fine;

        // What the server holds beyond what it held with nobody listening, all that it has compiled and let lie since included.
        double Each(string line) => (server.MemoryMiB(line) - before) * 1024 * 1.024 / readers.Length;
    }

    // The minute's tick goes to all: from the first who hears of it to the last.
    private static async Task HearAsync(LiveReader[] readers, int round, Figures figures, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        figures.Say($"Waiting for minute {round}");
        while (readers.All(r => r.HeardAt < began) && Stopwatch.GetElapsedTime(began) < RoundLength + Settling)
        {
            await Task.Delay(100, cancellation);
        }

        await Task.Delay(Settling, cancellation);
        var heard = readers.Where(r => r.HeardAt >= began).Select(r => r.HeardAt).ToArray();
        figures.Write($"minute_{round}_reached", heard.Length, "streams", "wanted", readers.Length);
        if (heard.Length > 0)
        {
            figures.Write($"minute_{round}_spread", Stopwatch.GetElapsedTime(heard.Min(), heard.Max()).TotalSeconds, "s", $"limit of {SpreadLimitSeconds} s", SpreadLimitSeconds);
        }
    }

    // Before the first signal there are no ticks to hear of.
    private static async Task ReportAsync(ServerProcess server, CancellationToken cancellation)
    {
        using var content = new StringContent("""{"service":"service-0100","symptom":"website"}""", Encoding.UTF8, "application/json");
        using var answer = await server.Client.PostAsync(new Uri("api/v1/reports", UriKind.Relative), content, cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
