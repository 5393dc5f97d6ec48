using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>
/// Looks at the prober before the probed: when most of a vantage point's targets fail at once, the vantage is offline, and what it
/// says of them is unknown.
/// </summary>
public sealed class VantageWatch
{
    /// <summary>How long an outcome is remembered.</summary>
    public const int MemoryMinutes = 60;

    /// <summary>Targets of all vantages that are remembered at once; of further ones it is taken that their vantage is online.</summary>
    public const int MostTargets = 1 << 18;

    private const int FewestTargets = 4;
    private const double OfflineShare = 0.6;

    private readonly Dictionary<ulong, Dictionary<int, (long Minute, bool Failed)>> _vantages = [];
    private int _targets;

    /// <summary>Notes a probe's outcome.</summary>
    /// <param name="vantage">Fingerprint of the vantage point's name.</param>
    public void Note(ulong vantage, int target, long minute, bool failed)
    {
        if (_targets >= MostTargets)
        {
            return;
        }

        if (!_vantages.TryGetValue(vantage, out var targets))
        {
            _vantages[vantage] = targets = [];
        }

        _targets -= targets.Count;
        targets[target] = (minute, failed);
        _targets += targets.Count;
    }

    /// <summary>Whether the vantage seems to be cut off itself.</summary>
    public bool IsOffline(ulong vantage, long minute)
    {
        if (!_vantages.TryGetValue(vantage, out var targets))
        {
            return false;
        }

        var seen = 0;
        var failed = 0;
        foreach (var (at, bad) in targets.Values)
        {
            if (at > minute - MemoryMinutes)
            {
                seen++;
                failed += bad ? 1 : 0;
            }
        }

        return seen >= FewestTargets && failed > OfflineShare * seen;
    }

    /// <summary>Forgets outcomes that are too old to say anything.</summary>
    public void Forget(long minute)
    {
        foreach (var (vantage, targets) in _vantages)
        {
            foreach (var (target, outcome) in targets)
            {
                if (outcome.Minute <= minute - MemoryMinutes)
                {
                    targets.Remove(target);
                    _targets--;
                }
            }

            if (targets.Count == 0)
            {
                _vantages.Remove(vantage);
            }
        }
    }

    internal void Save(CheckpointWriter to) => to.WriteAll(_vantages, vantage =>
    {
        to.WriteBits(vantage.Key);
        to.WriteAll(vantage.Value, target =>
        {
            to.Write(target.Key);
            to.Write(target.Value.Minute);
            to.Write(target.Value.Failed);
        });
    });

    internal void Load(CheckpointReader from)
    {
        foreach (var (vantage, targets) in from.ReadAll(() => (from.ReadBits(), from.ReadAll(() => (from.ReadInt(), (from.ReadLong(), from.ReadBool()))))))
        {
            _vantages.Add(vantage, targets.ToDictionary(t => t.Item1, t => t.Item2));
            _targets += targets.Length;
        }
    }
}
