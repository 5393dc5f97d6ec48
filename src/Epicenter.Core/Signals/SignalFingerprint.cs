namespace Epicenter.Core.Signals;

/// <summary>64 bits that stand for a signal's identity: FNV-1a, stable across runs and machines.</summary>
public static class SignalFingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Fingerprint of <see cref="Signal.Identity"/>.</summary>
    public static ulong Of(Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        if (signal.Id is { } id)
        {
            return Of(id);
        }

        return signal switch
        {
            Probe probe => Mix(Mix(Mix(Mix(Of(probe.Target), probe.From), 1), (ulong)probe.At.UtcTicks), (ulong)probe.Outcome),
            _ => Of(signal.Identity),
        };
    }

    /// <summary>Fingerprint of a word.</summary>
    public static ulong Of(string word) => Mix(Offset, word);

    internal static ulong Mix(ulong hash, string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    internal static ulong Mix(ulong hash, ulong value)
    {
        for (var i = 0; i < 8; i++)
        {
            hash = (hash ^ (value & 0xff)) * Prime;
            value >>= 8;
        }

        return hash;
    }
}
