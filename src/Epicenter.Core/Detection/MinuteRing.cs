using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    private T[]?[] _rows = new T[series][];

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

    /// <summary>Has the memory fetched that <see cref="Add"/> will need.</summary>
    public void Fetch(int series, long minute)
    {
        Memory.Fetch(in _sweptTo[series]);
        if (_rows[series] is { } row)
        {
            // Not by its index: to look at the row's length would be to wait for it.
            ref var first = ref MemoryMarshal.GetArrayDataReference(row);
            Memory.Fetch(in first);
            Memory.Fetch(in Unsafe.Add(ref first, Slot(minute)));
        }
    }

    /// <summary>Adds to a minute that is still remembered, up to the greatest value there is; otherwise does nothing.</summary>
    public void Add(int series, long minute, T value)
    {
        if (minute > Newest || minute <= Newest - Minutes)
        {
            return;
        }

        var row = _rows[series] ??= new T[Minutes];
        Sweep(series, row);
        ref var cell = ref row[Slot(minute)];
        cell = T.CreateSaturating(double.CreateChecked(cell) + double.CreateChecked(value));
    }

    /// <summary>Empties those of a series' minutes that are still remembered.</summary>
    public void Clear(int series, long first, long last)
    {
        if (_rows[series] is not { } row)
        {
            return;
        }

        Sweep(series, row);
        for (var minute = Math.Max(first, Newest - Minutes + 1); minute <= Math.Min(last, Newest); minute++)
        {
            row[Slot(minute)] = T.Zero;
        }
    }

    /// <summary>Whether anything was added to a series since a minute began.</summary>
    public bool IsHeard(int series, long since) => _rows[series] is not null && _sweptTo[series] >= since;

    public T At(int series, long minute) =>
        _rows[series] is { } row && minute <= _sweptTo[series] && minute > _sweptTo[series] - Minutes ? row[Slot(minute)] : T.Zero;

    /// <summary>The values of the minutes from one to another, both included, oldest first; those that the ring's end cuts off follow in the second part.</summary>
    /// <param name="first">Still remembered.</param>
    /// <param name="last">At most <see cref="Newest"/>.</param>
    public MinuteSpan<T> Between(int series, long first, long last)
    {
        var until = Math.Min(last, _sweptTo[series]);
        if (_rows[series] is not { } row || until < first)
        {
            return default;
        }

        var (from, length) = (Slot(first), (int)(until - first + 1));
        var toEnd = Math.Min(length, Minutes - from);
        return new MinuteSpan<T>(row.AsSpan(from, toEnd), row.AsSpan(0, length - toEnd));
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(Newest);
        to.WriteArray(_sweptTo);
        foreach (var row in _rows)
        {
            to.Write(row is not null);
            if (row is not null)
            {
                to.WriteArray(row);
            }
        }
    }

    internal void Load(CheckpointReader from)
    {
        Newest = from.ReadLong();
        from.ReadArray(_sweptTo);
        for (var s = 0; s < _rows.Length; s++)
        {
            if (from.ReadBool())
            {
                from.ReadArray(_rows[s] = new T[Minutes]);
            }
        }
    }

    // Empties the minutes that passed since the series was last heard of.
    private void Sweep(int series, T[] row)
    {
        var swept = _sweptTo[series];
        if (swept == Newest)
        {
            return;
        }

        var (from, length) = (Slot(swept + 1), (int)Math.Min(Minutes, Newest - swept));
        var toEnd = Math.Min(length, Minutes - from);
        row.AsSpan(from, toEnd).Clear();
        row.AsSpan(0, length - toEnd).Clear();
        _sweptTo[series] = (int)Newest;
    }

    private static int Slot(long minute) => (int)(minute & (Minutes - 1));
}
