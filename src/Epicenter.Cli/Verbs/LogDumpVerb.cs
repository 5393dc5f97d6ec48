using System.Buffers;
using System.CommandLine;
using System.Text;
using Epicenter.Cli.Remote;
using Epicenter.Cli.Terminals;
using Epicenter.Core.Signals;
using Epicenter.Storage;

namespace Epicenter.Cli.Verbs;

/// <summary><c>log dump</c>: the signals as lines of the contract, such as replay takes them.</summary>
internal static class LogDumpVerb
{
    private const int Portion = 64 * 1024;

    private static readonly Option<long> AfterOption = new("--after") { HelpName = "OFFSET", Description = "Only signals behind this place in the log." };
    private static readonly Option<int> LimitOption = new("--limit") { HelpName = "N", Description = "At most so many.", DefaultValueFactory = _ => int.MaxValue };
    private static readonly Option<string?> ServiceOption = new("--service") { HelpName = "SERVICE", Description = "Only what speaks of this service, or of this provider, region or component." };
    private static readonly Option<DateTimeOffset?> FromOption = MomentOption.Create("--from", "Only what happened from then on", ahead: false);
    private static readonly Option<DateTimeOffset?> UntilOption = MomentOption.Create("--until", "Only what happened before", ahead: false);
    private static readonly Option<string> DataOption = LogFolder.Option();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "dump",
            "Write the signals of the log as NDJSON, in the order in which they arrived.",
            "epicenter log dump | gzip > signals.ndjson.gz",
            "epicenter log dump --after 1000 --limit 50",
            "epicenter log dump --service ring --from 2021-12-07T15:00:00Z --until 2021-12-07T17:00:00Z")
        {
            AfterOption, LimitOption, ServiceOption, FromOption, UntilOption, DataOption,
        };
        verb.SetAction((parsed, cancellation) =>
        {
            var (service, from, until) = (parsed.GetValue(ServiceOption), parsed.GetValue(FromOption), parsed.GetValue(UntilOption));
            var signals = new LogFolder(parsed.GetRequiredValue(DataOption)).Open(terminal).ReadAfter(parsed.GetValue(AfterOption))
                .Where(s => (service is null || SubjectOf(s.Signal) == service) && !(s.Signal.At < from) && !(s.Signal.At >= until));
            return WriteAsync(terminal.Output, signals.Take(parsed.GetValue(LimitOption)), cancellation);
        });
        return verb;
    }

    private static string? SubjectOf(Signal signal) => signal switch
    {
        Report report => report.Service,
        Probe probe => probe.Target,
        Notice notice => notice.Target,
        Act act => act.Service,
        _ => null,
    };

    private static async Task<int> WriteAsync(TextWriter output, IEnumerable<LoggedSignal> signals, CancellationToken cancellation)
    {
        var lines = new ArrayBufferWriter<byte>(2 * Portion);
        foreach (var (_, signal) in signals)
        {
            SignalCodec.Write(lines, signal);
            lines.Write("\n"u8);
            if (lines.WrittenCount >= Portion)
            {
                await FlushAsync();
            }
        }

        await FlushAsync();
        return ExitCode.Fine;

        async Task FlushAsync()
        {
            await output.WriteAsync(Encoding.UTF8.GetString(lines.WrittenSpan).AsMemory(), cancellation);
            lines.ResetWrittenCount();
        }
    }
}
