using System.Numerics;
using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>Values of all series in the last few minutes, a minute in one stroke: for what comes in at any series, and for what walks over all of them.</summary>
internal sealed class LatestMinutes<T>(int series)
    where T : unmanaged, INumber<T>
{
    /// <summary>How far back it remembers.</summary>
    public const int Minutes = 4;

    private readonly T[] _values = new T[series * Minutes];
    private long _newest = long.MinValue;

    /// <summary>The oldest of the minutes.</summary>
    public long Oldest => _newest - Minutes + 1;

    /// <summary>Makes <paramref name="minute"/> the newest one, empty.</summary>
    public void Begin(long minute)
    {
        for (var m = Math.Max(minute - Minutes, _newest) + 1; m <= minute; m++)
        {
            Array.Clear(_values, RowOf(m), series);
        }

        _newest = minute;
    }

    /// <summary>Has the memory fetched that a value of the minute stands in.</summary>
    public void Fetch(int series, long minute) => Memory.Fetch(in _values[RowOf(minute) + series]);

    public bool Holds(long minute) => minute <= _newest && minute >= Oldest;

    /// <summary>The value of a series in one of the minutes.</summary>
    public ref T At(int series, long minute) => ref _values[RowOf(minute) + series];

    /// <summary>All series of one of the minutes.</summary>
    public ReadOnlySpan<T> Row(long minute) => _values.AsSpan(RowOf(minute), series);

    internal void Save(CheckpointWriter to)
    {
        to.Write(_newest);
        to.WriteArray(_values);
    }

    internal void Load(CheckpointReader from)
    {
        _newest = from.ReadLong();
        from.ReadArray(_values);
    }

    private int RowOf(long minute) => (int)(minute & (Minutes - 1)) * series;
}
