using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>The latest reports' symptoms, so that an episode knows what was said before it was noticed. Bounded: a flood forgets sooner.</summary>
public sealed class SymptomTrail
{
    private const int Capacity = 1 << 15;

    private readonly (long Minute, int Service, Symptom Symptom, float Weight)[] _entries = new (long, int, Symptom, float)[Capacity];
    private int _next;
    private int _count;

    public void Add(long minute, int service, Symptom symptom, float weight)
    {
        _entries[_next] = (minute, service, symptom, weight);
        _next = (_next + 1) & (Capacity - 1);
        _count = Math.Min(_count + 1, Capacity);
    }

    /// <summary>Adds to <paramref name="tally"/> what was reported of a service from <paramref name="since"/> on.</summary>
    public void Tally(int service, long since, double[] tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        for (var i = 1; i <= _count; i++)
        {
            var (minute, of, symptom, weight) = _entries[(_next - i) & (Capacity - 1)];

            // Reports may come two minutes late, so the trail is in order only that far.
            if (minute < since - 5)
            {
                return;
            }

            if (of == service && minute >= since)
            {
                tally[(int)symptom] += weight;
            }
        }
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(_next);
        to.Write(_count);
        var before = 0L;
        foreach (var (minute, service, symptom, weight) in _entries.AsSpan(0, _count))
        {
            to.Write(minute - before);
            to.Write(service);
            to.Write((long)symptom);
            to.Write((double)weight);
            before = minute;
        }
    }

    internal void Load(CheckpointReader from)
    {
        _next = from.ReadInt();
        _count = from.ReadInt();
        var minute = 0L;
        for (var i = 0; i < _count; i++)
        {
            minute += from.ReadLong();
            _entries[i] = (minute, from.ReadInt(), (Symptom)from.ReadInt(), (float)from.ReadDouble());
        }
    }
}
