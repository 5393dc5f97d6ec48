using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>Values of all series in the last few minutes, a minute in one stroke: for what walks over all series each minute.</summary>
internal sealed class LatestMinutes(int series)
{
    private const int Minutes = 4;

    private readonly float[] _values = new float[series * Minutes];
    private long _newest = long.MinValue;

    /// <summary>Makes <paramref name="minute"/> the newest one, empty.</summary>
    public void Begin(long minute)
    {
        for (var m = Math.Max(minute - Minutes, _newest) + 1; m <= minute; m++)
        {
            Array.Clear(_values, RowOf(m), series);
        }

        _newest = minute;
    }

    /// <summary>Has the memory fetched that <see cref="Add"/> will need.</summary>
    public void Fetch(int series, long minute) => Memory.Fetch(in _values[RowOf(minute) + series]);

    /// <summary>Adds to one of the last few minutes; otherwise does nothing.</summary>
    public void Add(int series, long minute, float value)
    {
        if (minute <= _newest && minute > _newest - Minutes)
        {
            _values[RowOf(minute) + series] += value;
        }
    }

    /// <summary>All series of one of the last few minutes.</summary>
    public ReadOnlySpan<float> Row(long minute) => _values.AsSpan(RowOf(minute), series);

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
