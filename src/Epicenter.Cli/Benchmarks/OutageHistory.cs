using System.CommandLine;
using Epicenter.Cli.Terminals;
using Epicenter.Cli.Verbs;
using Epicenter.Core.Drills;
using Epicenter.Core.LocalTime;
using Epicenter.Core.Signals;
using Epicenter.Storage.Segments;

namespace Epicenter.Cli.Benchmarks;

/// <summary><c>bench history</c>: writes the log of three weeks in which things failed, for a server to start on, so that each kind of page has something to tell.</summary>
internal static class OutageHistory
{
    private const ulong Seed = 5;
    private const int OrdinaryDays = 14;

    // The last one goes on.
    private static readonly (string Cause, TimeSpan Ago, TimeSpan Lasts)[] s_outages =
    [
        ("cloudflare", TimeSpan.FromDays(6), TimeSpan.FromHours(4)),
        ("slack", TimeSpan.FromHours(20), TimeSpan.FromHours(2)),
        ("aws/us-east-1/network", TimeSpan.FromMinutes(50), TimeSpan.FromHours(6)),
    ];

    private static readonly Option<string> DataOption = new("--data") { HelpName = "DIR", Required = true, Description = "A data folder that does not exist yet." };

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("history", "Make up the log of three weeks with three outages, the last of which goes on, for pages to be looked at.", "epicenter bench history --data made-up") { DataOption };
        verb.SetAction(parsed => Write(terminal, parsed.GetRequiredValue(DataOption)));
        return verb;
    }

    private static int Write(Terminal terminal, string data)
    {
        if (Directory.Exists(data))
        {
            throw VerbException.Usage($"{data} exists; what is made up must not be mixed with what is.");
        }

        var catalog = CatalogFolder.Read(Installation.Catalog, terminal);
        var population = new Population(catalog, Seed);
        var now = TimeProvider.System.GetUtcNow();
        var from = WholeHour.Of(now - s_outages[0].Ago).AddDays(-OrdinaryDays);
        using var log = SegmentedSignalLog.Open(Path.Combine(data, "signals"));
        foreach (var (i, (cause, ago, lasts)) in s_outages.Index())
        {
            var to = i + 1 < s_outages.Length ? WholeHour.Of(now - s_outages[i + 1].Ago) : now;
            var drill = new Drill(catalog, new DrillOptions { Seed = Seed + (ulong)i, Cause = cause, Onset = now - ago, Lasts = lasts }, population);
            Append(log, drill.Signals(from, to));
            from = to;
        }

        return ExitCode.Fine;
    }

    // As if each had arrived at once.
    private static void Append(SegmentedSignalLog log, IEnumerable<Signal> signals)
    {
        var minute = new List<Signal>();
        foreach (var signal in signals)
        {
            if (minute.Count > 0 && signal.At.Minute != minute[0].At.Minute)
            {
                log.Append(minute, minute[^1].At);
                minute.Clear();
            }

            minute.Add(signal);
        }

        log.Append(minute, minute[^1].At);
    }
}
