using System.CommandLine;
using System.Data.Common;
using Epicenter.Cli.Terminals;
using Epicenter.Storage.Archive;
using Epicenter.Storage.Files;
using Epicenter.Storage.Rollups;
using Epicenter.Storage.Segments;

namespace Epicenter.Cli.Verbs;

/// <summary><c>log backup</c>: copies what the destination lacks, then checks the copy.</summary>
internal static class LogBackupVerb
{
    private static readonly Argument<string> DestinationArgument = new("DEST") { Description = "Folder of the backup; made when absent. It may hold an earlier backup of the same log." };
    private static readonly Option<string> DataOption = LogFolder.Option();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "backup",
            "Copy the signal log, the rollups and the incidents' archive while the server runs; again, and only what is new is copied. The copy is checked.",
            "epicenter log backup /mnt/backup",
            "epicenter log backup /mnt/backup --data /var/lib/epicenter")
        {
            DestinationArgument, DataOption,
        };
        verb.SetAction(parsed => Run(terminal, new LogFolder(parsed.GetRequiredValue(DataOption)), new LogFolder(parsed.GetRequiredValue(DestinationArgument))));
        return verb;
    }

    private static int Run(Terminal terminal, LogFolder source, LogFolder destination)
    {
        if (Path.GetFullPath(source.Signals) == Path.GetFullPath(destination.Signals))
        {
            throw VerbException.Usage("A backup in the data folder itself would go down with it; name another folder.");
        }

        var log = source.Open(terminal);
        DiskFolder.Make(destination.Path);
        var folder = DiskFolder.Make(destination.Signals);
        using (FolderLock.Take(folder.Path))
        {
            LogBackup.EnsureSameLog(log, folder);

            // The rollups first: they may lag behind the log, never run ahead of it.
            CopyRollups(source, destination);
            CopyArchive(source, destination);
            terminal.Error.WriteLine($"{Words.Count(LogBackup.Copy(log, folder), "file")} copied to {destination.Path}; checking them.");
        }

        return LogVerifyVerb.Report(terminal, destination.Check(terminal));
    }

    private static void CopyArchive(LogFolder source, LogFolder destination)
    {
        if (!File.Exists(source.Archive))
        {
            return;
        }

        try
        {
            using var archive = IncidentArchive.OpenRead(source.Archive);
            archive.BackUp(destination.Archive);
        }
        catch (DbException e)
        {
            throw new VerbException($"The incidents' archive {source.Archive} could not be copied: {e.Message}", e);
        }
    }

    private static void CopyRollups(LogFolder source, LogFolder destination)
    {
        if (!File.Exists(source.Rollups))
        {
            return;
        }

        try
        {
            using var rollups = RollupStore.OpenRead(source.Rollups);
            rollups.BackUp(destination.Rollups);
        }
        catch (DbException e)
        {
            throw new VerbException($"The rollups {source.Rollups} could not be copied: {e.Message}", e);
        }
    }
}
