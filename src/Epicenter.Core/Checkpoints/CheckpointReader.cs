using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Epicenter.Core.Checkpoints;

/// <summary>Reads back what a <see cref="CheckpointWriter"/> took down, in the same order.</summary>
/// <exception cref="CheckpointException">It ends before what it should hold.</exception>
internal sealed class CheckpointReader(ReadOnlyMemory<byte> bytes)
{
    private readonly List<string> _texts = [];
    private readonly List<object> _shared = [];
    private ReadOnlyMemory<byte> _rest = bytes;

    public bool ReadBool() => ReadCount() != 0;

    public long ReadLong()
    {
        var folded = ReadCount();
        return (long)(folded >>> 1) ^ -(long)(folded & 1);
    }

    public int ReadInt() => checked((int)ReadLong());

    public long? ReadLongIfAny() => ReadBool() ? ReadLong() : null;

    public ulong ReadBits() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    public double ReadDouble() => BitConverter.UInt64BitsToDouble(ReadBits());

    public double? ReadDoubleIfAny() => ReadBool() ? ReadDouble() : null;

    public DateTimeOffset ReadMoment() => new(ReadLong(), TimeSpan.Zero);

    public string? ReadTextIfAny()
    {
        var number = ReadCount();
        if (number == 0)
        {
            return null;
        }

        if (number > 1)
        {
            return _texts[(int)(number - 2)];
        }

        var text = Encoding.UTF8.GetString(Take((int)ReadCount()));
        _texts.Add(text);
        return text;
    }

    public string ReadText() => ReadTextIfAny() ?? throw CheckpointException.Because("a word is missing.");

    public ImmutableArray<T> ReadAll<T>(Func<T> read)
    {
        var count = ReadCount();
        if (count > (ulong)_rest.Length)
        {
            throw CheckpointException.Because("it ends too early.");
        }

        var values = new T[count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = read();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    public T ReadShared<T>(Func<CheckpointReader, T> load)
        where T : class
    {
        var number = ReadCount();
        if (number > 0)
        {
            return (T)_shared[(int)(number - 1)];
        }

        // The place is taken before the object is read, as it was when it was written: it may hold shared ones itself.
        var place = _shared.Count;
        _shared.Add(this);
        var value = load(this);
        _shared[place] = value;
        return value;
    }

    /// <summary>Reads a number that is not negative.</summary>
    public ulong ReadCount()
    {
        var count = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = Take(1)[0];
            count |= (ulong)(part & 0x7f) << shift;
            if (part <= 0x7f)
            {
                return count;
            }
        }
    }

    public void ReadArray<T>(Span<T> values)
        where T : unmanaged
    {
        switch (Unsafe.SizeOf<T>())
        {
            case sizeof(uint):
                ReadRuns(MemoryMarshal.Cast<T, uint>(values));
                break;
            case var size when size % sizeof(ulong) == 0:
                ReadRuns(MemoryMarshal.Cast<T, ulong>(values));
                break;
            default:
                ReadRuns(MemoryMarshal.AsBytes(values));
                break;
        }
    }

    private void ReadRuns<T>(Span<T> values)
        where T : unmanaged
    {
        var before = default(T);
        while (!values.IsEmpty)
        {
            var alike = (int)ReadCount();
            var different = (int)ReadCount();
            values[..alike].Fill(before);
            values = values[alike..];
            Take(different * Unsafe.SizeOf<T>()).CopyTo(MemoryMarshal.AsBytes(values[..different]));
            before = different > 0 ? values[different - 1] : before;
            values = values[different..];
        }
    }

    /// <summary>Makes sure that nothing is left.</summary>
    public void End()
    {
        if (!_rest.IsEmpty)
        {
            throw CheckpointException.Because("it holds more than it should.");
        }
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > _rest.Length)
        {
            throw CheckpointException.Because("it ends too early.");
        }

        var taken = _rest.Span[..length];
        _rest = _rest[length..];
        return taken;
    }
}
