using System.CommandLine;
using Epicenter.Cli.Terminals;

namespace Epicenter.Cli.Verbs;

/// <summary><c>log</c>: looks after the signal log, also while a server writes to it.</summary>
internal static class LogVerb
{
    public static Command Create(Terminal terminal) =>
        new Verb("log", "Check the signal log, show what it holds, or back it up; a server may be running meanwhile.", "epicenter log verify", "epicenter log backup /mnt/backup")
        {
            LogVerifyVerb.Create(terminal),
            LogDumpVerb.Create(terminal),
            LogStatsVerb.Create(terminal),
            LogBackupVerb.Create(terminal),
        };
}
