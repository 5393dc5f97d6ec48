namespace Epicenter.Core.Detection;

/// <summary>
/// Looks at the prober before the probed: when most of a vantage point's targets fail at once, the vantage is offline, and what it
/// says of them is unknown.
/// </summary>
public sealed class VantageWatch
{
    private const int FewestTargets = 4;
    private const double OfflineShare = 0.6;
    private const int MemoryMinutes = 60;

    private readonly Dictionary<ulong, Dictionary<int, (long Minute, bool Failed)>> _vantages = [];

    /// <summary>Notes a probe's outcome.</summary>
    /// <param name="vantage">Fingerprint of the vantage point's name.</param>
    public void Note(ulong vantage, int target, long minute, bool failed)
    {
        if (!_vantages.TryGetValue(vantage, out var targets))
        {
            _vantages[vantage] = targets = [];
        }

        targets[target] = (minute, failed);
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
}
