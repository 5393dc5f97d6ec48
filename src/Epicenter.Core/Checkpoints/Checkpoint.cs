using System.Buffers.Binary;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Checkpoints;

/// <summary>The envelope of a checkpoint: a mark, the version, the catalog that the state belongs to, the state, and a checksum over all of it.</summary>
internal static class Checkpoint
{
    /// <summary>Version of what the state holds and in which order; any change of either raises it.</summary>
    public const uint Version = 16;

    private const uint Mark = 0x43495045; // "EPIC"
    private const int HeadLength = 4 + 4 + 8;
    private const int ChecksumLength = 8;

    /// <summary>Wraps the state that <paramref name="save"/> writes.</summary>
    public static ReadOnlyMemory<byte> Seal(CatalogGraph catalog, Action<CheckpointWriter> save)
    {
        var writer = new CheckpointWriter();
        writer.WriteBits(Mark | ((ulong)Version << 32));
        writer.WriteBits(CatalogFingerprint.Of(catalog));
        save(writer);
        writer.WriteBits(Checksum(writer.Written.Span));
        return writer.Written;
    }

    /// <summary>Opens a checkpoint and has its state read by <paramref name="load"/>.</summary>
    /// <exception cref="CheckpointException">It is none, damaged, of another version or of another catalog.</exception>
    public static void Open(CatalogGraph catalog, ReadOnlyMemory<byte> checkpoint, Action<CheckpointReader> load)
    {
        Check(catalog, checkpoint);
        try
        {
            var reader = new CheckpointReader(checkpoint[HeadLength..^ChecksumLength]);
            load(reader);
            reader.End();
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or InvalidCastException or OverflowException)
        {
            throw CheckpointException.Because("its content makes no sense.", e);
        }
    }

    private static void Check(CatalogGraph catalog, ReadOnlyMemory<byte> checkpoint)
    {
        var bytes = checkpoint.Span;
        if (bytes.Length < HeadLength + ChecksumLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Mark)
        {
            throw CheckpointException.Because("it is not a checkpoint.");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) is var version && version != Version)
        {
            throw CheckpointException.Because($"it is of version {version}, and this program reads version {Version}.");
        }

        if (Checksum(bytes[..^ChecksumLength]) != BinaryPrimitives.ReadUInt64LittleEndian(bytes[^ChecksumLength..]))
        {
            throw CheckpointException.Because("it is damaged.");
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) != CatalogFingerprint.Of(catalog))
        {
            throw CheckpointException.Because("the catalog has changed since.");
        }
    }

    // FNV-1a by words of eight bytes. Each step is one to one, so a single word that changed always shows.
    private static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        const ulong prime = 1099511628211;
        var hash = 14695981039346656037UL ^ (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * prime;
            hash ^= hash >>> 29;
        }

        foreach (var rest in bytes)
        {
            hash = (hash ^ rest) * prime;
        }

        return hash;
    }
}
