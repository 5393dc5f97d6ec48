using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Epicenter.Storage.Segments;

/// <summary>Bytes that grow, with the few shapes that blocks are made of.</summary>
internal sealed class ByteSink
{
    private byte[] _bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Byte(byte value) => Take(1)[0] = value;

    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Take(sizeof(double)), value);

    public void Long(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), value);

    /// <summary>Seven bits a byte, the lowest first; the eighth says that more follow.</summary>
    public void Number(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }

        Byte((byte)value);
    }

    /// <summary>A number that may be negative: zigzag, so that small ones stay short.</summary>
    public void Signed(long value) => Number((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>Its length in bytes, then the text in UTF-8.</summary>
    public void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number((ulong)length);
        Encoding.UTF8.GetBytes(text, Take(length));
    }

    /// <summary>A span of the given length to write to.</summary>
    public Span<byte> Take(int length)
    {
        if (Length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)BitOperations.RoundUpToPowerOf2((uint)(Length + length)));
        }

        Length += length;
        return _bytes.AsSpan(Length - length, length);
    }

    /// <summary>What was written at a place, to be written again.</summary>
    public Span<byte> At(int start, int length) => _bytes.AsSpan(start, length);
}
