using Epicenter.Server.Live;
using Epicenter.Server.Pages.Itself;
using Epicenter.Storage;

namespace Epicenter.Server.Operations;

/// <summary>Looks at the running server: what its page about itself tells.</summary>
internal sealed class ServerVitals(
    ILiveObservatory live, ISignalLog log, Checkpoints checkpoints, IEnumerable<ILogFollower> followers, ServerOptions options, TimeProvider time) : IVitalSigns
{
    private const string Rollups = "rollups";

    // A tick is due each minute; one that is a minute late is late.
    private const double MostSecondsBehind = 150;

    // Checkpoints are written every five minutes where anything came.
    private const double OldestCheckpointSeconds = 1_800;
    private const double MostUncounted = 1_000_000;

    private readonly DateTimeOffset _startedAt = time.GetUtcNow();

    public Vitals Take()
    {
        var signs = new List<VitalSign>
        {
            new(VitalPart.Intake, live.NotAccepting is null ? 0 : 1, 0),
            new(VitalPart.Clock, Math.Max(0, (time.GetUtcNow() - live.Snapshot.At).TotalSeconds), MostSecondsBehind),
        };
        if (checkpoints.Age is { } age)
        {
            // A quiet log needs none.
            signs.Add(new VitalSign(VitalPart.Checkpoint, age.TotalSeconds, checkpoints.Offset < log.End ? OldestCheckpointSeconds : null));
        }

        if (followers.FirstOrDefault(f => f.Name == Rollups) is { } rollups && rollups.Offset != long.MaxValue)
        {
            signs.Add(new VitalSign(VitalPart.Rollups, Math.Max(0, log.End - rollups.Offset), MostUncounted));
        }

        signs.Add(new VitalSign(VitalPart.Signals, log.End, null));
        if (SizeOf(options.DataFolder) is { } bytes)
        {
            signs.Add(new VitalSign(VitalPart.Storage, bytes, null));
        }

        signs.Add(new VitalSign(VitalPart.Memory, Environment.WorkingSet, null));
        return new Vitals(_startedAt, [.. signs], options.Itself);
    }

    // Files come and go while they are counted: what is gone counts for nothing.
    private static double? SizeOf(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => (double)f.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
