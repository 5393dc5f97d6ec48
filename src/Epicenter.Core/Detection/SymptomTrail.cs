using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>The latest reports' symptoms, so that an episode knows what was said before it was noticed. Bounded: a flood forgets sooner.</summary>
public sealed class SymptomTrail
{
    private const int Capacity = 1 << 15;

    private readonly long[] _minutes = new long[Capacity];
    private readonly int[] _services = new int[Capacity];
    private readonly Symptom[] _symptoms = new Symptom[Capacity];
    private readonly float[] _weights = new float[Capacity];
    private int _next;
    private int _count;

    /// <param name="weight">What the report counts for.</param>
    public void Add(long minute, int service, Symptom symptom, float weight)
    {
        (_minutes[_next], _services[_next], _symptoms[_next], _weights[_next]) = (minute, service, symptom, weight);
        _next = (_next + 1) & (Capacity - 1);
        _count = Math.Min(_count + 1, Capacity);
    }

    /// <summary>Adds to <paramref name="tally"/> what was reported of a service from <paramref name="since"/> on.</summary>
    public void Tally(int service, long since, double[] tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        for (var back = 1; back <= _count; back++)
        {
            var i = (_next - back) & (Capacity - 1);

            // Reports may come two minutes late, so the trail is in order only that far.
            if (_minutes[i] < since - 5)
            {
                return;
            }

            if (_services[i] == service && _minutes[i] >= since)
            {
                tally[(int)_symptoms[i]] += _weights[i];
            }
        }
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(_next);
        to.Write(_count);
        to.WriteArray(_minutes);
        to.WriteArray(_services);
        to.WriteArray(_symptoms);
        to.WriteArray(_weights);
    }

    internal void Load(CheckpointReader from)
    {
        _next = from.ReadInt();
        _count = from.ReadInt();
        from.ReadArray(_minutes);
        from.ReadArray(_services);
        from.ReadArray(_symptoms);
        from.ReadArray(_weights);
    }
}
