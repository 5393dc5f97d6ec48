using System.Buffers.Binary;
using System.IO.Hashing;

namespace Epicenter.Storage.Segments;

/// <summary>What stands before the signals of a block.</summary>
/// <param name="PayloadLength">Bytes that follow the header.</param>
/// <param name="Count">Signals in it.</param>
/// <param name="FirstOffset">Offset of the first of them.</param>
/// <param name="Arrival">Ticks of UTC at which all of them arrived.</param>
internal readonly record struct BlockHeader(int PayloadLength, int Count, long FirstOffset, long Arrival)
{
    public const int Length = 32;

    /// <summary>More than an append ever puts into one block; a length beyond it is damage.</summary>
    public const int LongestPayload = 16 * 1024 * 1024;

    private const int CheckedLength = 28;

    private static ReadOnlySpan<byte> Mark => "EBLK"u8;

    /// <summary>Offset of the signal after the last.</summary>
    public long NextOffset => FirstOffset + Count;

    /// <summary>Bytes of the block from its mark to its end.</summary>
    public int BlockLength => Length + PayloadLength;

    public static int IndexOfMark(ReadOnlySpan<byte> bytes) => bytes.IndexOf(Mark);

    /// <summary>Writes the header before a payload that is there already.</summary>
    public void Write(Span<byte> block, long secret)
    {
        Mark.CopyTo(block);
        BinaryPrimitives.WriteInt32LittleEndian(block[4..], PayloadLength);
        BinaryPrimitives.WriteInt32LittleEndian(block[8..], Count);
        BinaryPrimitives.WriteInt64LittleEndian(block[12..], FirstOffset);
        BinaryPrimitives.WriteInt64LittleEndian(block[20..], Arrival);
        BinaryPrimitives.WriteUInt32LittleEndian(block[CheckedLength..], Checksum(block[..BlockLength], secret));
    }

    /// <summary>Reads what may be a header; null where it can't be one.</summary>
    public static BlockHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Length || !bytes.StartsWith(Mark))
        {
            return null;
        }

        var header = new BlockHeader(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[20..]));
        return header is { PayloadLength: > 0 and <= LongestPayload, Count: > 0, FirstOffset: > 0 } && header.Count <= header.PayloadLength ? header : null;
    }

    /// <summary>Whether a block is what was written.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> block, long secret) =>
        BinaryPrimitives.ReadUInt32LittleEndian(block[CheckedLength..]) == Checksum(block, secret);

    // CRC-32 as zlib has it, over the log's secret, the header without the checksum itself, and the payload.
    private static uint Checksum(ReadOnlySpan<byte> block, long secret)
    {
        Span<byte> salt = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(salt, secret);
        var crc = new Crc32();
        crc.Append(salt);
        crc.Append(block[..CheckedLength]);
        crc.Append(block[Length..]);
        return crc.GetCurrentHashAsUInt32();
    }
}
