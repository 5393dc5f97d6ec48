using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using Epicenter.Storage.Files;

namespace Epicenter.Storage;

/// <summary>Keeps the last two checkpoints of a reader, each whole or not at all.</summary>
public sealed class CheckpointStore(IDataFolder folder)
{
    private const string Ending = ".checkpoint";
    private const string Unfinished = ".new";
    private const int Kept = 2;
    private const int HeaderLength = 48;
    private const uint Version = 1;

    private static ReadOnlySpan<byte> Mark => "EPICKPT\n"u8;

    /// <summary>Writes a checkpoint; when it returns, it is on disk, and of the others only the last before it is kept.</summary>
    /// <remarks>Those of later offsets are of a log that is no more: a reader only goes forward.</remarks>
    /// <exception cref="IOException">The disk does not take it; those before stay.</exception>
    public void Save(StoredCheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var name = checkpoint.Offset.ToString("D19", CultureInfo.InvariantCulture) + Ending;
        using (var file = folder.Create(name + Unfinished))
        {
            file.Write(HeaderOf(checkpoint), 0);
            file.Write(checkpoint.State.Span, HeaderLength);
            file.Sync();
        }

        folder.Rename(name + Unfinished, name);
        folder.Sync();
        var kept = Names().SkipWhile(n => string.CompareOrdinal(n, name) > 0).Take(Kept).ToHashSet();
        foreach (var other in folder.List().Where(n => IsOurs(n) && !kept.Contains(n)))
        {
            folder.Delete(other);
        }
    }

    /// <summary>The checkpoints that are whole, the latest first.</summary>
    /// <param name="notice">Told, in a sentence each, of those that are damaged or of another version.</param>
    public IEnumerable<StoredCheckpoint> Load(Action<string> notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        foreach (var name in Names())
        {
            if (Read(name) is { } checkpoint)
            {
                yield return checkpoint;
            }
            else
            {
                notice($"The checkpoint {name} in {folder.Path} is damaged or of another version, and is passed over.");
            }
        }
    }

    private static bool IsOurs(string name) =>
        name.EndsWith(Ending, StringComparison.Ordinal) || name.EndsWith(Ending + Unfinished, StringComparison.Ordinal);

    private static byte[] HeaderOf(StoredCheckpoint checkpoint)
    {
        var header = new byte[HeaderLength];
        Mark.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), Version);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(12), checkpoint.Offset);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(20), checkpoint.LastArrival.UtcTicks);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), checkpoint.State.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(32), XxHash3.HashToUInt64(checkpoint.State.Span));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(40), Crc32.HashToUInt32(header.AsSpan(0, 40)));
        return header;
    }

    private List<string> Names() =>
        folder.List().Where(n => n.EndsWith(Ending, StringComparison.Ordinal)).OrderDescending(StringComparer.Ordinal).ToList();

    private StoredCheckpoint? Read(string name)
    {
        using var file = folder.OpenRead(name);
        var bytes = new byte[file.Length];
        if (file.Read(bytes, 0) < HeaderLength
            || !bytes.AsSpan().StartsWith(Mark)
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(40)) != Crc32.HashToUInt32(bytes.AsSpan(0, 40))
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(8)) != Version)
        {
            return null;
        }

        var state = bytes.AsMemory(HeaderLength);
        return state.Length == BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(28))
            && XxHash3.HashToUInt64(state.Span) == BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(32))
            ? new StoredCheckpoint(
                BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(12)),
                new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(20)), TimeSpan.Zero),
                state)
            : null;
    }
}
