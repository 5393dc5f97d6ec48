using System.CommandLine;
using Epicenter.Cli.Terminals;
using Epicenter.Storage.Segments;

namespace Epicenter.Cli.Verbs;

/// <summary><c>log verify</c>: reads every byte of the log and names what is not as it was written.</summary>
internal static class LogVerifyVerb
{
    private static readonly Option<string> DataOption = LogFolder.Option();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "verify",
            "Check every block of the signal log, its checksums, offsets and identities; ends with 1 and names the place where anything is wrong.",
            "epicenter log verify",
            "epicenter log verify --data /mnt/backup")
        {
            DataOption,
        };
        verb.SetAction(parsed => Report(terminal, new LogFolder(parsed.GetRequiredValue(DataOption)).Check(terminal)));
        return verb;
    }

    /// <summary>Says what was checked and what is wrong.</summary>
    public static int Report(Terminal terminal, LogFindings found)
    {
        foreach (var remark in found.Remarks)
        {
            terminal.Error.WriteLine(remark);
        }

        foreach (var problem in found.Problems)
        {
            terminal.Output.WriteLine(problem);
        }

        var held = $"{Words.Count(found.Signals, "signal")} in {Words.Count(found.Blocks, "block")} of {Words.Count(found.Segments, "file")}";
        if (found.Problems.IsEmpty)
        {
            terminal.Output.WriteLine($"No problems: {held}, offsets {found.FirstOffset} to {found.LastOffset}; every checksum, offset and identity is right.");
            return ExitCode.Fine;
        }

        var missing = Words.Count(found.Problems.Sum(p => p.Missing), "signal");
        terminal.Error.WriteLine($"{Words.Count(found.Problems.Length, "problem")}: {missing} missing, {held} can be read. A backup may hold the rest.");
        return ExitCode.FoundProblems;
    }
}
