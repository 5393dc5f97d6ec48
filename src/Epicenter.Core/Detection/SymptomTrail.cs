using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>
/// The latest reports' symptoms, so that an episode knows what was said before it was noticed: each report leads to the one before it on
/// the same service. Bounded: a flood forgets sooner.
/// </summary>
public sealed class SymptomTrail(int services)
{
    /// <summary>Reports that are remembered. No more may count in one go: they come service by service, and the last would leave nothing of the first.</summary>
    public const int Capacity = 1 << 17;

    // Reports may come two minutes late, so the trail is in order only that far.
    private const int Disorder = 5;

    private readonly long[] _minutes = new long[Capacity];
    private readonly int[] _earlier = new int[Capacity];
    private readonly Symptom[] _symptoms = new Symptom[Capacity];
    private readonly float[] _weights = new float[Capacity];

    // The number of each service's last report, from 1 on; numbers go on over the trail's end.
    private readonly int[] _last = new int[services];
    private int _count;

    /// <summary>Has the memory fetched that <see cref="Add"/> will need.</summary>
    internal void Fetch(int service) => Memory.Fetch(in _last[service]);

    /// <param name="weight">What the report counts for.</param>
    public void Add(long minute, int service, Symptom symptom, float weight)
    {
        if (_count == int.MaxValue)
        {
            Array.Clear(_last);
            _count = 0;
        }

        _count++;
        var slot = Slot(_count);
        (_minutes[slot], _earlier[slot], _symptoms[slot], _weights[slot]) = (minute, _last[service], symptom, weight);
        _last[service] = _count;
    }

    /// <summary>Adds to <paramref name="tally"/> what was reported of a service from <paramref name="since"/> on.</summary>
    public void Tally(int service, long since, double[] tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        for (var number = _last[service]; number > Math.Max(0, _count - Capacity) && _minutes[Slot(number)] >= since - Disorder; number = _earlier[Slot(number)])
        {
            var slot = Slot(number);
            if (_minutes[slot] >= since)
            {
                tally[(int)_symptoms[slot]] += _weights[slot];
            }
        }
    }

    /// <summary>Forgets what was reported of a service in these minutes.</summary>
    public void Clear(int service, long first, long last)
    {
        for (var number = _last[service]; number > Math.Max(0, _count - Capacity) && _minutes[Slot(number)] >= first - Disorder; number = _earlier[Slot(number)])
        {
            if (_minutes[Slot(number)] is var minute && minute >= first && minute <= last)
            {
                _weights[Slot(number)] = 0;
            }
        }
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(_count);
        to.WriteArray(_minutes);
        to.WriteArray(_earlier);
        to.WriteArray(_symptoms);
        to.WriteArray(_weights);
        to.WriteArray(_last);
    }

    internal void Load(CheckpointReader from)
    {
        _count = from.ReadInt();
        from.ReadArray(_minutes);
        from.ReadArray(_earlier);
        from.ReadArray(_symptoms);
        from.ReadArray(_weights);
        from.ReadArray(_last);
    }

    private static int Slot(int number) => number & (Capacity - 1);
}
