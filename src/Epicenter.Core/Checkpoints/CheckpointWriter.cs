using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Epicenter.Core.Checkpoints;

/// <summary>
/// Takes down state, value by value, for a <see cref="CheckpointReader"/> to read in the same order. Whole numbers take as few bytes as
/// they need, a text that was written before its number, and of an array's runs of equal values only the first.
/// </summary>
internal sealed class CheckpointWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> _shared = new(ReferenceEqualityComparer.Instance);

    /// <summary>All that was written so far.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Write(bool value) => WriteCount(value ? 1u : 0u);

    /// <summary>Writes a whole number; small ones of either sign are short.</summary>
    public void Write(long value) => WriteCount((ulong)((value << 1) ^ (value >> 63)));

    public void Write(long? value)
    {
        Write(value.HasValue);
        if (value is { } known)
        {
            Write(known);
        }
    }

    /// <summary>Writes 64 bits as they are.</summary>
    public void WriteBits(ulong bits)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.GetSpan(sizeof(ulong)), bits);
        _bytes.Advance(sizeof(ulong));
    }

    public void Write(double value) => WriteBits(BitConverter.DoubleToUInt64Bits(value));

    public void Write(double? value)
    {
        Write(value.HasValue);
        if (value is { } known)
        {
            Write(known);
        }
    }

    /// <summary>Writes a moment of UTC.</summary>
    public void Write(DateTimeOffset value) => Write(value.UtcTicks);

    /// <summary>Writes a text the first time, and from then on its number.</summary>
    public void Write(string? text)
    {
        if (text is null)
        {
            WriteCount(0);
        }
        else if (_texts.TryGetValue(text, out var known))
        {
            WriteCount((ulong)known + 2);
        }
        else
        {
            _texts.Add(text, _texts.Count);
            WriteCount(1);
            WriteCount((ulong)Encoding.UTF8.GetByteCount(text));
            Encoding.UTF8.GetBytes(text, _bytes);
        }
    }

    /// <summary>Writes how many there are, and each.</summary>
    public void WriteAll<T>(IReadOnlyCollection<T> values, Action<T> write)
    {
        WriteCount((ulong)values.Count);
        foreach (var value in values)
        {
            write(value);
        }
    }

    /// <summary>Writes an object that several others hold: its state the first time, and from then on its number, so that it stays one.</summary>
    public void WriteShared<T>(T value, Action<CheckpointWriter> save)
        where T : class
    {
        if (_shared.TryGetValue(value, out var known))
        {
            WriteCount((ulong)known + 1);
            return;
        }

        _shared.Add(value, _shared.Count);
        WriteCount(0);
        save(this);
    }

    /// <summary>Writes an array, of whose length the reader knows.</summary>
    public void WriteArray<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        switch (Unsafe.SizeOf<T>())
        {
            case sizeof(uint):
                WriteRuns(MemoryMarshal.Cast<T, uint>(values));
                break;
            case var size when size % sizeof(ulong) == 0:
                WriteRuns(MemoryMarshal.Cast<T, ulong>(values));
                break;
            default:
                WriteRuns(MemoryMarshal.AsBytes(values));
                break;
        }
    }

    // In turns: how many values are like the one before (zero at first), how many follow that are not, and those.
    private void WriteRuns<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IEquatable<T>
    {
        var before = default(T);
        while (!values.IsEmpty)
        {
            var alike = values.IndexOfAnyExcept(before);
            alike = alike < 0 ? values.Length : alike;
            values = values[alike..];
            var different = LengthWithoutRun(values);
            WriteCount((ulong)alike);
            WriteCount((ulong)different);
            _bytes.Write(MemoryMarshal.AsBytes(values[..different]));
            before = different > 0 ? values[different - 1] : before;
            values = values[different..];
        }
    }

    private static int LengthWithoutRun<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IEquatable<T>
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i].Equals(values[i - 1]))
            {
                return i;
            }
        }

        return values.Length;
    }

    /// <summary>Writes a number that is not negative: seven bits a byte, low ones first, the eighth says that more follow (LEB128).</summary>
    public void WriteCount(ulong count)
    {
        var span = _bytes.GetSpan(10);
        var length = 0;
        for (; count > 0x7f; count >>= 7)
        {
            span[length++] = (byte)(count | 0x80);
        }

        span[length++] = (byte)count;
        _bytes.Advance(length);
    }
}
