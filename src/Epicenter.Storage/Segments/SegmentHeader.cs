using System.Buffers.Binary;
using System.IO.Hashing;

namespace Epicenter.Storage.Segments;

/// <summary>The first bytes of a segment: what it is, where in the log it begins, and the secret that its hashes and checksums are mixed with.</summary>
/// <param name="FirstOffset">Offset of its first signal.</param>
/// <param name="Secret">Random, one for the whole log, so that nobody outside can craft bytes that pass for a block or ids that collide.</param>
internal readonly record struct SegmentHeader(long FirstOffset, long Secret)
{
    public const int Length = 32;

    /// <summary>Where the secret stands.</summary>
    public const int SecretAt = 20;

    public const uint Version = 1;

    private static ReadOnlySpan<byte> Mark => "EPICLOG\n"u8;

    public void Write(Span<byte> bytes)
    {
        bytes[..Length].Clear();
        Mark.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], Version);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[12..], FirstOffset);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[SecretAt..], Secret);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[28..], Crc32.HashToUInt32(bytes[..28]));
    }

    /// <summary>Reads a header; null where the bytes are none, or damaged.</summary>
    /// <exception cref="SignalLogException">A newer Epicenter wrote it.</exception>
    public static SegmentHeader? Read(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes.Length < Length || !bytes.StartsWith(Mark) || BinaryPrimitives.ReadUInt32LittleEndian(bytes[28..]) != Crc32.HashToUInt32(bytes[..28]))
        {
            return null;
        }

        var version = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        return version <= Version
            ? new SegmentHeader(BinaryPrimitives.ReadInt64LittleEndian(bytes[12..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[SecretAt..]))
            : throw new SignalLogException($"The signal log {path} was written by a newer Epicenter (version {version} of its layout); use that one.");
    }
}
