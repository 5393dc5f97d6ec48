using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Epicenter.Cli.Terminals;
using Epicenter.Cli.Verbs;
using Epicenter.Storage.Segments;

namespace Epicenter.Cli.Benchmarks;

/// <summary><c>bench pages</c>: how long the server takes for a page with 5,000 services and three months behind it, and how many that it keeps it hands out.</summary>
internal sealed partial class PagesBench
{
    private const double MedianLimitMilliseconds = 5;
    private const double TailLimitMilliseconds = 20;
    private const double LeastPagesASecond = 2_000;
    private const int Rounds = 200;
    private const int WarmUps = 60;

    private static readonly string[] s_pages = ["/", "/services", "/services/service-0100", "/incidents", "/entities/cloud", "/compare?a=cloud/01&b=cloud/02"];

    private static readonly Option<int> ServicesOption = new("--services") { HelpName = "N", Description = "Services in the catalog, at most 10,000.", DefaultValueFactory = _ => 5_000 };
    private static readonly Option<int> DaysOption = new("--days") { HelpName = "N", Description = "Days of reports before.", DefaultValueFactory = _ => 90 };
    private static readonly Option<string?> HistoryOption = new("--history") { HelpName = "DIR", Description = "Keep the history there, and begin from it the next time: three months take a while to read." };
    private static readonly Option<string?> FolderOption = BenchVerb.FolderOption();

    private readonly Figures _figures;
    private readonly ServerProcess _server;
    private readonly CancellationToken _cancellation;
    private int _asked;

    private PagesBench(Figures figures, ServerProcess server, CancellationToken cancellation) => (_figures, _server, _cancellation) = (figures, server, cancellation);

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("pages", "The server's time for a page over many services and days, and kept pages a second beside bytes from memory.", "epicenter bench pages --days 7") { ServicesOption, DaysOption, HistoryOption, FolderOption };
        verb.SetAction((parsed, cancellation) => RunAsync(terminal, parsed, cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var figures = new Figures(terminal);
        var services = parsed.GetValue(ServicesOption);
        using var folder = new WorkFolder(parsed.GetValue(FolderOption), figures);
        var catalog = MadeUpCatalog.WriteTo(folder, services);
        var data = parsed.GetValue(HistoryOption) ?? folder.Of("data");
        figures.Say("Filling the log");
        Fill(data, services, parsed.GetValue(DaysOption));
        figures.Say("Starting the server, which reads it");
        await using var server = await ServerProcess.StartAsync(data, catalog, cancellation);
        figures.Write("ready", server.ReadyAfter.TotalSeconds, "s");
        await new PagesBench(figures, server, cancellation).MeasureAsync();

        // What it has read by now it need not read again.
        await server.StopAsync(cancellation);
        return ExitCode.Fine;
    }

    private static void Fill(string data, int services, int days)
    {
        var now = TimeProvider.System.GetUtcNow();
        var until = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        using var log = SegmentedSignalLog.Open(Path.Combine(data, "signals"));

        // To a history that was kept, the outage of the last hour is added.
        var kept = log.End > 0 ? log.ReadAfter(log.End - 1).Single().Signal.ReceivedAt : null;
        var hours = kept is null ? days * 24 : 1;
        foreach (var minute in new MadeUpHistory(services, until, hours).Minutes().Where(m => kept is null || m.At > kept))
        {
            log.Append(minute.Reports, minute.At);
        }
    }

    private async Task MeasureAsync()
    {
        var incidents = JsonNode.Parse(await _server.Client.GetStringAsync(new Uri("api/v1/incidents?limit=1", UriKind.Relative), _cancellation))!["items"]!.AsArray();
        _server.Client.DefaultRequestHeaders.Add("Accept-Encoding", "br");

        // With a key, nothing is kept, and nothing kept answers.
        _server.Client.DefaultRequestHeaders.Authorization = null;
        var all = new List<double>();
        foreach (var page in Pages(incidents.Count > 0 ? (string)incidents[0]!["id"]! : null))
        {
            for (var i = 0; i < WarmUps; i++)
            {
                await TimeAsync(page);
            }

            var spent = _server.ProcessorTime;
            var times = new List<double>();
            for (var i = 0; i < Rounds; i++)
            {
                times.Add(await TimeAsync(page));
            }

            all.AddRange(times);
            spent = _server.ProcessorTime - spent;
            _figures.Write($"p50 {page}", times.Median(), "ms", $"limit of {MedianLimitMilliseconds} ms", MedianLimitMilliseconds);
            _figures.Write($"p99 {page}", times.Quantile(0.99), "ms", $"limit of {TailLimitMilliseconds} ms", TailLimitMilliseconds);

            // Of all its cores, whatever else they did: what neighbours take longer to let it have is not in it.
            _figures.Write($"processor {page}", spent.TotalMilliseconds / Rounds, "ms");
        }

        _figures.Write("page_p50", all.Median(), "ms", $"limit of {MedianLimitMilliseconds} ms", MedianLimitMilliseconds);
        _figures.Write("page_p99", all.Quantile(0.99), "ms", $"limit of {TailLimitMilliseconds} ms", TailLimitMilliseconds);
        await LoadAsync();
    }

    private static string[] Pages(string? incident) =>
        incident is null ? s_pages : [.. s_pages, $"/incidents/{incident}", $"/incidents/{incident}/post-mortem"];

    // Each address is new, so that nothing kept answers.
    private async Task<double> TimeAsync(string page)
    {
        var address = $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asked={++_asked}";
        var began = Stopwatch.GetTimestamp();
        using var answer = await _server.Client.GetAsync(new Uri(address, UriKind.Relative), _cancellation);
        await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(_cancellation);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private async Task LoadAsync()
    {
        using var answer = await _server.Client.GetAsync(new Uri("/", UriKind.Relative), _cancellation);
        var size = (await answer.Content.ReadAsByteArrayAsync(_cancellation)).Length;
        var bytes = await PerSecondAsync($"api/v1/_bytes/{size}");
        _figures.Write("bytes_per_second", bytes, "1/s");
        var pages = await PerSecondAsync("");
        _figures.Write("kept_pages_per_second", pages, "1/s", "bytes_per_second", bytes);
        _figures.Write("kept_pages_of_limit", pages, "1/s", $"limit of {LeastPagesASecond} a second", LeastPagesASecond);
        _figures.Write("page_bytes", size, "B");
    }

    private async Task<double> PerSecondAsync(string path)
    {
        var text = await ExternalProgram.RunAsync("wrk", ["-t2", "-c32", "-d8s", "-H", "Accept-Encoding: br", new Uri(_server.Address, path).ToString()], _cancellation);
        return double.Parse(PerSecond().Match(text).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();
}
