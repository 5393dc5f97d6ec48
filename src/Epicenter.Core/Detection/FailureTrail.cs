using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>The latest failed probes with the stage at which each failed. Bounded: a flood forgets sooner.</summary>
internal sealed class FailureTrail
{
    private const int Capacity = 1 << 13;

    private readonly long[] _minutes = new long[Capacity];
    private readonly int[] _services = new int[Capacity];
    private readonly FailureStage[] _stages = new FailureStage[Capacity];
    private long _count;

    /// <param name="probes">How many failed alike.</param>
    public void Add(long minute, int service, FailureStage stage, int probes)
    {
        for (var probe = 0; probe < Math.Min(probes, Capacity); probe++)
        {
            var slot = (int)(_count++ % Capacity);
            (_minutes[slot], _services[slot], _stages[slot]) = (minute, service, stage);
        }
    }

    /// <summary>Adds to <paramref name="tally"/>, in the order of <see cref="FailureStage"/>, what failed of services from <paramref name="since"/> on.</summary>
    public void Tally(IReadOnlySet<int> services, long since, double[] tally)
    {
        for (var slot = 0; slot < Math.Min(_count, Capacity); slot++)
        {
            if (_minutes[slot] >= since && services.Contains(_services[slot]))
            {
                tally[(int)_stages[slot]]++;
            }
        }
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(_count);
        var kept = (int)Math.Min(_count, Capacity);
        to.WriteAll(Enumerable.Range(0, kept).ToArray(), slot =>
        {
            to.Write(_minutes[slot]);
            to.Write(_services[slot]);
            to.Write((long)_stages[slot]);
        });
    }

    internal void Load(CheckpointReader from)
    {
        _count = from.ReadLong();
        var slot = 0;
        foreach (var (minute, service, stage) in from.ReadAll(() => (from.ReadLong(), from.ReadInt(), (FailureStage)from.ReadInt())))
        {
            (_minutes[slot], _services[slot], _stages[slot]) = (minute, service, stage);
            slot++;
        }
    }
}
