using System.CommandLine;
using Epicenter.Cli.Terminals;
using Epicenter.Cli.Verbs;

namespace Epicenter.Cli.Benchmarks;

/// <summary><c>bench intake</c>: how many single reports a second become durable, against what bounds them and against others who do the like.</summary>
internal sealed class IntakeBench
{
    private const string Empty = "/api/v1/_empty";
    private const string Reports = "/api/v1/reports";
    private const int Connections = 64;
    private const int RedisAppends = 100_000;
    private const double PageLimitMs = 50;

    private static readonly TimeSpan TraceDuration = TimeSpan.FromSeconds(3);

    // At twenty visits a second, long enough for a ninety-ninth percentile.
    private static readonly TimeSpan PagesDuration = TimeSpan.FromSeconds(20);
    private static readonly string[] Pages = ["", "services", "api/v1/incidents"];

    private static readonly Option<int> RoundsOption = new("--rounds") { HelpName = "N", Description = "How often each is measured; the median counts.", DefaultValueFactory = _ => 3 };
    private static readonly Option<int> SecondsOption = new("--seconds") { HelpName = "S", Description = "How long each measurement takes.", DefaultValueFactory = _ => 5 };
    private static readonly Option<string?> FolderOption = BenchVerb.FolderOption();
    private static readonly Option<string> CatalogOption = CatalogVerb.CatalogOption();

    private readonly Figures _figures;
    private readonly WorkFolder _folder;
    private readonly ServerProcess _server;
    private readonly ReportLoad _load;
    private readonly TimeSpan _duration;
    private readonly CancellationToken _cancellation;

    private IntakeBench(Figures figures, WorkFolder folder, ServerProcess server, ReportLoad load, TimeSpan duration, CancellationToken cancellation)
    {
        _figures = figures;
        _folder = folder;
        _server = server;
        _load = load;
        _duration = duration;
        _cancellation = cancellation;
    }

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("intake", "Single reports a second, durable, against an empty endpoint, the disk, PostgreSQL and Redis.", "epicenter bench intake --rounds 5")
        {
            RoundsOption, SecondsOption, FolderOption, CatalogOption,
        };
        verb.SetAction((parsed, cancellation) => RunAsync(terminal, parsed, cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var figures = new Figures(terminal);
        using var folder = new WorkFolder(parsed.GetValue(FolderOption), figures);
        var catalog = parsed.GetRequiredValue(CatalogOption);
        await using var server = await ServerProcess.StartAsync(folder.Of("data"), catalog, cancellation);
        var load = new ReportLoad(folder, CatalogFolder.Read(catalog, terminal));
        var duration = TimeSpan.FromSeconds(parsed.GetValue(SecondsOption));
        var bench = new IntakeBench(figures, folder, server, load, duration, cancellation);
        var reports = await bench.CompareAsync(parsed.GetValue(RoundsOption));
        await bench.OpenPagesAsync();
        await bench.CountSyncsAsync();
        await bench.CompareWithOthersAsync(reports);
        return ExitCode.Fine;
    }

    // In turns, so that whatever else the machine does meanwhile weighs on all of them.
    private async Task<double> CompareAsync(int rounds)
    {
        _figures.Say("Warming up");
        // What is usual comes first: by that the runtime compiles.
        await LoadAsync(Reports);
        await LoadAsync(Empty);
        var empty = new List<LoadResult>();
        var reports = new List<LoadResult>();
        var syncMs = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            _figures.Say($"Round {round} of {rounds}");
            empty.Add(await LoadAsync(Empty));
            reports.Add(await LoadAsync(Reports));
            syncMs.Add(DurableAppend.Measure(_folder).TotalMilliseconds);
        }

        return Write(empty, reports, syncMs.Median());
    }

    private double Write(List<LoadResult> empty, List<LoadResult> reports, double syncMs)
    {
        var floor = empty.Select(r => r.RequestsPerSecond).Median();
        var limit = Connections / (syncMs / 1000);
        var rate = reports.Select(r => r.RequestsPerSecond).Median();
        _figures.Write("empty_per_second", floor, "1/s");
        _figures.Write("append_4k", syncMs, "ms");
        _figures.Write("disk_limit_per_second", limit, "1/s");
        _figures.Write("reports_per_second", rate, "1/s", "the smaller of empty_per_second and disk_limit_per_second", Math.Min(floor, limit));
        _figures.Write("reports_p50", reports.Select(r => r.P50Ms).Median(), "ms", "the empty endpoint", empty.Select(r => r.P50Ms).Median());
        _figures.Write("reports_p99", reports.Select(r => r.P99Ms).Median(), "ms", "the empty endpoint", empty.Select(r => r.P99Ms).Median());
        _figures.Write("reports_failed", reports.Sum(r => r.Failed), "requests");
        return rate;
    }

    private async Task OpenPagesAsync()
    {
        _figures.Say("Pages under load");
        await PageVisits.WarmUpAsync(_server.Client, Pages, _cancellation);
        using var enough = new CancellationTokenSource();
        var visits = PageVisits.MakeAsync(_server.Client, Pages, enough.Token);
        await LoadAsync(Reports, PagesDuration);
        await enough.CancelAsync();
        var times = (await visits).Select(t => t.TotalMilliseconds).ToArray();
        _figures.Write("pages_p50", times.Median(), "ms");
        _figures.Write("pages_p99", times.Quantile(0.99), "ms", $"limit of {PageLimitMs} ms", PageLimitMs);
    }

    private async Task CountSyncsAsync()
    {
        const string Batches = "epicenter_log_batches_total";
        if (!SyncTrace.IsHere || await _server.MetricAsync(Batches, _cancellation) is not { } before)
        {
            _figures.Say("Syncs are not counted: that needs strace, and a server that counts its batches.");
            return;
        }

        _figures.Say("Counting syncs");
        using var trace = await SyncTrace.AttachAsync(_server.Id, _folder, _cancellation);
        await LoadAsync(Reports, TraceDuration);
        var batches = await _server.MetricAsync(Batches, _cancellation) - before ?? 0;
        var calls = await trace.DetachAsync(_cancellation);
        _figures.Write("fdatasync_per_batch", (double)calls / Math.Max(1, batches), "calls", "one a batch, or what was acknowledged was not durable", 1);
    }

    private async Task CompareWithOthersAsync(double reports)
    {
        if (Postgres.IsHere)
        {
            _figures.Say("PostgreSQL");
            var rate = await Postgres.InsertsPerSecondAsync(_folder, Connections, _duration, _cancellation);
            _figures.Write("postgres_per_second", rate, "1/s");
            _figures.Write("reports_against_postgres", reports, "1/s", "postgres_per_second", rate);
        }

        if (Redis.IsHere)
        {
            _figures.Say("Redis");
            var rate = await Redis.AppendsPerSecondAsync(_folder, Connections, RedisAppends, _cancellation);
            _figures.Write("redis_per_second", rate, "1/s");
            _figures.Write("reports_against_redis", reports, "1/s", "redis_per_second", rate);
        }
    }

    private Task<LoadResult> LoadAsync(string path, TimeSpan? duration = null) =>
        _load.RunAsync(_server.Address, path, Connections, duration ?? _duration, _cancellation);
}
