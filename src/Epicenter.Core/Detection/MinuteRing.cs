using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>Values a series and minute, for the last <see cref="Minutes"/> minutes; older ones are forgotten.</summary>
public sealed class MinuteRing
{
    /// <summary>How far back it remembers.</summary>
    public const int Minutes = 128;

    private readonly float[] _values;
    private readonly int _series;

    public MinuteRing(int series)
    {
        _series = series;
        _values = new float[series * Minutes];
    }

    /// <summary>The newest minute, counted since the Unix epoch.</summary>
    public long Newest { get; private set; } = long.MinValue;

    /// <summary>Makes <paramref name="minute"/> the newest one, empty.</summary>
    public void Begin(long minute)
    {
        var from = Newest == long.MinValue || minute - Newest > Minutes ? minute - Minutes : Newest;
        for (var m = from + 1; m <= minute; m++)
        {
            // Laid out minute by minute, so that a new one is one stroke and a series' past a stride.
            Array.Clear(_values, Slot(m) * _series, _series);
        }

        Newest = minute;
    }

    /// <summary>Adds to a minute that is still remembered; otherwise does nothing.</summary>
    public void Add(int series, long minute, float value)
    {
        if (minute <= Newest && minute > Newest - Minutes)
        {
            _values[(Slot(minute) * _series) + series] += value;
        }
    }

    public float At(int series, long minute) => _values[(Slot(minute) * _series) + series];

    /// <summary>All series of one minute.</summary>
    public ReadOnlySpan<float> Row(long minute) => _values.AsSpan(Slot(minute) * _series, _series);

    internal void Save(CheckpointWriter to)
    {
        to.Write(Newest);
        to.WriteArray(_values);
    }

    internal void Load(CheckpointReader from)
    {
        Newest = from.ReadLong();
        from.ReadArray(_values);
    }

    /// <summary>All minutes, one after the other; where each begins says <see cref="RowOf"/>.</summary>
    internal ReadOnlySpan<float> Values => _values;

    internal int RowOf(long minute) => Slot(minute) * _series;

    private static int Slot(long minute) => (int)(minute & (Minutes - 1));
}
