using System.Buffers;
using System.Text.Json;
using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;
using Epicenter.Core.LocalTime;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Drills;

/// <summary>Writes a drill: its signals, and its truth apart from them.</summary>
internal sealed class DrillFolder
{
    private const int FlushBytes = 1 << 20;

    // Complaints linger, and an observatory takes its time to see that it is over.
    private static readonly TimeSpan AfterTheEnd = TimeSpan.FromHours(2);

    private readonly DirectoryInfo _folder;

    /// <exception cref="VerbException">There is a file of that name.</exception>
    public DrillFolder(string path)
    {
        if (File.Exists(path))
        {
            throw VerbException.Usage($"{path} is a file; name a folder with --out.");
        }

        _folder = Directory.CreateDirectory(path);
    }

    public string Signals => Path.Combine(_folder.FullName, "signals.ndjson");

    public string Truth => Path.Combine(_folder.FullName, "truth.json");

    /// <returns>How many signals there are.</returns>
    public int Write(CatalogGraph catalog, DrillOptions options, Drill drill, int days, CancellationToken cancellation)
    {
        var onset = drill.Outage.Onset;
        var from = WholeHour.Of(onset.AddDays(-days));
        var to = drill.Outage.End + AfterTheEnd;
        var signals = WriteSignals(drill.Signals(from, to), cancellation);
        using var truth = File.Create(Truth);
        JsonSerializer.Serialize(truth, DrillTruth.Of(catalog, options, drill.Outage, from, to, signals), DrillJson.Default.DrillTruth);
        return signals;
    }

    private int WriteSignals(IEnumerable<Signal> signals, CancellationToken cancellation)
    {
        using var file = File.Create(Signals);
        var lines = new ArrayBufferWriter<byte>(2 * FlushBytes);
        var count = 0;
        foreach (var signal in signals)
        {
            SignalCodec.Write(lines, signal);
            lines.Write("\n"u8);
            count++;
            if (lines.WrittenCount > FlushBytes)
            {
                cancellation.ThrowIfCancellationRequested();
                file.Write(lines.WrittenSpan);
                lines.ResetWrittenCount();
            }
        }

        file.Write(lines.WrittenSpan);
        return count;
    }
}
