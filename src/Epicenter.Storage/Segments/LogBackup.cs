using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>Copies a log, while it is being written, to a folder that holds an earlier copy of it or nothing.</summary>
/// <remarks>
/// Complete segments never change, so those that the copy has are left alone; only its last may have been copied before it was complete.
/// What the log gives up being old, the copy keeps.
/// </remarks>
public static class LogBackup
{
    private const int Portion = 1024 * 1024;

    /// <returns>Files that were copied.</returns>
    /// <exception cref="SignalLogException">The destination holds another log, or the disk fails.</exception>
    public static int Copy(SignalLogView source, IDataFolder destination)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        return LogFault.Explained(destination.Path, () => CopyMissing(source, destination));
    }

    /// <exception cref="SignalLogException">The destination holds another log.</exception>
    public static void EnsureSameLog(SignalLogView source, IDataFolder destination)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (SignalLogView.Open(destination).Secret is not 0 and var secret && secret != source.Secret)
        {
            throw new SignalLogException($"{destination.Path} holds another signal log; choose another folder for the backup.");
        }
    }

    private static int CopyMissing(SignalLogView source, IDataFolder destination)
    {
        EnsureSameLog(source, destination);
        var held = SegmentName.Among(destination.List());
        var segments = SegmentName.Among(source.Folder.List());
        var settled = held.SkipLast(1).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var copied = 0;
        for (var i = 0; i < segments.Count; i++)
        {
            var (name, first) = segments[i];
            var isNewest = i + 1 == segments.Count;
            if (!settled.Contains(name))
            {
                copied += Copy(source.Folder, destination, name, file => isNewest ? EndOf(file, source.Secret, first) : file.Length);
            }

            var identities = SegmentName.OfIdentities(name);
            if (!isNewest && source.Folder.List().Contains(identities) && !destination.List().Contains(identities))
            {
                copied += Copy(source.Folder, destination, identities, file => file.Length);
            }
        }

        return copied;
    }

    private static long EndOf(IDataFile file, long secret, long first) => SegmentScan.Of(file, secret, first, Segment.OpenEnd, _ => { }).End;

    private static int Copy(IDataFolder from, IDataFolder to, string name, Func<IDataFile, long> lengthOf)
    {
        var unfinished = name + ".new";
        try
        {
            using var source = from.OpenRead(name);
            using var copy = to.Create(unfinished);
            var length = lengthOf(source);
            var bytes = new byte[Portion];
            for (var at = 0L; at < length; at += Portion)
            {
                copy.Write(bytes.AsSpan(0, source.Read(bytes.AsSpan(0, (int)Math.Min(Portion, length - at)), at)), at);
            }

            copy.Sync();
        }
        catch (FileNotFoundException)
        {
            // Retention has given it up since the list was made.
            return 0;
        }

        to.Rename(unfinished, name);
        to.Sync();
        return 1;
    }
}
