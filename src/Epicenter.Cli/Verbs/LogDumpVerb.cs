using System.Buffers;
using System.CommandLine;
using System.Text;
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
    private static readonly Option<string> DataOption = LogFolder.Option();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "dump",
            "Write the signals of the log as NDJSON, in the order in which they arrived.",
            "epicenter log dump | gzip > signals.ndjson.gz",
            "epicenter log dump --after 1000 --limit 50")
        {
            AfterOption, LimitOption, DataOption,
        };
        verb.SetAction((parsed, cancellation) =>
        {
            var signals = new LogFolder(parsed.GetRequiredValue(DataOption)).Open(terminal).ReadAfter(parsed.GetValue(AfterOption));
            return WriteAsync(terminal.Output, signals.Take(parsed.GetValue(LimitOption)), cancellation);
        });
        return verb;
    }

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
