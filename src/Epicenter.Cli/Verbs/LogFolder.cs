using System.CommandLine;
using Epicenter.Cli.Terminals;
using Epicenter.Storage;
using Epicenter.Storage.Files;
using Epicenter.Storage.Rollups;
using Epicenter.Storage.Segments;

namespace Epicenter.Cli.Verbs;

/// <summary>A server's data folder, or a backup of it, as the verbs of the log find it.</summary>
/// <param name="Path">The folder.</param>
internal sealed record LogFolder(string Path)
{
    public string Signals => System.IO.Path.Combine(Path, "signals");

    public string Rollups => System.IO.Path.Combine(Path, "rollups.db");

    public string Archive => System.IO.Path.Combine(Path, "incidents.db");

    private string CheckpointFolder => System.IO.Path.Combine(Path, "checkpoints");

    /// <summary>The folder to look into.</summary>
    public static Option<string> Option() => new("--data")
    {
        HelpName = "DIR",
        Description = "The server's data folder, or a backup of it.",
        DefaultValueFactory = _ => ".epicenter",
    };

    /// <exception cref="SignalLogException">There is no log in it, or it can't be read.</exception>
    public SignalLogView Open(Terminal terminal) => SignalLogView.Open(Signals, terminal.Error.WriteLine);

    /// <summary>The checkpoints that are whole, the latest first.</summary>
    public IReadOnlyList<StoredCheckpoint> Checkpoints() =>
        Directory.Exists(CheckpointFolder) ? [.. new CheckpointStore(DiskFolder.At(CheckpointFolder)).Load(_ => { })] : [];

    /// <summary>What the rollups cover; null where there are none.</summary>
    public RollupSpan? RollupSpan()
    {
        if (!File.Exists(Rollups))
        {
            return null;
        }

        using var rollups = RollupStore.OpenRead(Rollups);
        return rollups.Span();
    }

    /// <summary>Reads all of the log. Who has read further than it reaches shows that signals are missing at its end.</summary>
    public LogFindings Check(Terminal terminal)
    {
        // Asked for first: a server may be adding to all three.
        var known = Checkpoints().Select(c => c.Offset).Append(RollupSpan()?.Offset ?? 0).Max();
        return Open(terminal).Check(known);
    }
}
