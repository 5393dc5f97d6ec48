using System.Numerics;
using System.Runtime.CompilerServices;
using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>
/// Values a series and minute, for the last <see cref="Minutes"/> minutes; older ones are forgotten. A series' minutes lie side by side,
/// so that a window of it is one stroke of memory; a series that hears nothing takes no room and no time.
/// </summary>
internal sealed class MinuteRing<T>(int series)
    where T : unmanaged, INumber<T>
{
    /// <summary>How far back it remembers.</summary>
    public const int Minutes = 128;

    // Rows are given out in blocks: an array each would cost more than its head, and the garbage collector would look at every one.
    private const int RowsABlock = 256;

    private T[][] _blocks = [];

    // The number of a series' row, from 1 on; 0 where nothing was heard yet.
    private int[] _rows = new int[series];
    private int _rowsGiven;

    // Up to where a series' row is swept: beyond, it holds what is long forgotten, and nothing was heard.
    private int[] _sweptTo = new int[series];

    /// <summary>The newest minute, counted since the Unix epoch.</summary>
    public long Newest { get; private set; } = long.MinValue;

    /// <summary>Makes <paramref name="minute"/> the newest one, empty.</summary>
    public void Begin(long minute) => Newest = minute;

    /// <summary>Makes room for so many series; those there are stay as they are.</summary>
    public void MakeRoom(int series)
    {
        Array.Resize(ref _rows, series);
        Array.Resize(ref _sweptTo, series);
    }

    /// <summary>Has the memory fetched in which a series' minutes stand.</summary>
    public void Fetch(int series)
    {
        if (_rows[series] > 0)
        {
            var row = Row(series);
            for (var at = 0; at < row.Length; at += Memory.LineBytes / Unsafe.SizeOf<T>())
            {
                Memory.Fetch(in row[at]);
            }
        }
    }

    /// <summary>Adds to a minute that is still remembered, up to the greatest value there is; otherwise does nothing.</summary>
    public void Add(int series, long minute, T value)
    {
        if (minute <= Newest && minute > Newest - Minutes)
        {
            ref var cell = ref SweptRow(series)[Slot(minute)];
            cell = MinuteValue.Sum(cell, value);
        }
    }

    /// <summary>Sets some minutes, all of them still remembered.</summary>
    public void Set(int series, long first, ReadOnlySpan<T> values)
    {
        var row = SweptRow(series);
        for (var i = 0; i < values.Length; i++)
        {
            row[Slot(first + i)] = values[i];
        }
    }

    /// <summary>Empties those of a series' minutes that are still remembered.</summary>
    public void Clear(int series, long first, long last)
    {
        if (_rows[series] == 0)
        {
            return;
        }

        var row = SweptRow(series);
        for (var minute = Math.Max(first, Newest - Minutes + 1); minute <= Math.Min(last, Newest); minute++)
        {
            row[Slot(minute)] = T.Zero;
        }
    }

    /// <summary>Whether anything was added to a series since a minute began.</summary>
    public bool IsHeard(int series, long since) => _rows[series] > 0 && _sweptTo[series] >= since;

    public T At(int series, long minute) =>
        _rows[series] > 0 && minute <= _sweptTo[series] && minute > _sweptTo[series] - Minutes ? Row(series)[Slot(minute)] : T.Zero;

    /// <summary>The values of the minutes from one to another, both included, oldest first; those that the ring's end cuts off follow in the second part.</summary>
    /// <param name="first">Still remembered.</param>
    /// <param name="last">At most <see cref="Newest"/>.</param>
    public MinuteSpan<T> Between(int series, long first, long last)
    {
        var until = Math.Min(last, _sweptTo[series]);
        if (_rows[series] == 0 || until < first)
        {
            return default;
        }

        var row = Row(series);
        var (from, length) = (Slot(first), (int)(until - first + 1));
        var toEnd = Math.Min(length, Minutes - from);
        return new MinuteSpan<T>(row.Slice(from, toEnd), row[..(length - toEnd)]);
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(Newest);
        to.WriteArray(_sweptTo);
        to.WriteArray(_rows);
        to.Write(_rowsGiven);
        foreach (var block in _blocks)
        {
            to.WriteArray(block);
        }
    }

    internal void Load(CheckpointReader from)
    {
        Newest = from.ReadLong();
        from.ReadArray(_sweptTo);
        from.ReadArray(_rows);
        _rowsGiven = from.ReadInt();
        for (var given = 0; given < _rowsGiven; given += RowsABlock)
        {
            var block = NewBlock();
            from.ReadArray(block);
        }
    }

    private Span<T> Row(int series) => _blocks[(_rows[series] - 1) / RowsABlock].AsSpan((_rows[series] - 1) % RowsABlock * Minutes, Minutes);

    // Empties the minutes that passed since the series was last heard of.
    private Span<T> SweptRow(int series)
    {
        if (_rows[series] == 0)
        {
            if (_rowsGiven % RowsABlock == 0)
            {
                NewBlock();
            }

            _rows[series] = ++_rowsGiven;
        }

        var row = Row(series);
        var swept = _sweptTo[series];
        if (swept != Newest)
        {
            var (from, length) = (Slot(swept + 1), (int)Math.Min(Minutes, Newest - swept));
            var toEnd = Math.Min(length, Minutes - from);
            row.Slice(from, toEnd).Clear();
            row[..(length - toEnd)].Clear();
            _sweptTo[series] = (int)Newest;
        }

        return row;
    }

    private T[] NewBlock()
    {
        var block = new T[RowsABlock * Minutes];
        _blocks = [.. _blocks, block];
        return block;
    }

    private static int Slot(long minute) => (int)(minute & (Minutes - 1));
}
