namespace Epicenter.Core.Signals;

/// <summary>A set of fingerprints: eight bytes a slot, and nothing else for the garbage collector to look at.</summary>
public sealed class FingerprintSet
{
    private ulong[] _keys = new ulong[FingerprintSlots.Fewest];

    public int Count { get; private set; }

    /// <summary>Adds a fingerprint; false when it is there already.</summary>
    public bool Add(ulong fingerprint)
    {
        var key = KeyOf(fingerprint);
        var slot = FingerprintSlots.Find(_keys, key);
        if (_keys[slot] == key)
        {
            return false;
        }

        _keys[slot] = key;
        Count++;
        if (!FingerprintSlots.HasRoom(Count, _keys.Length))
        {
            Grow();
        }

        return true;
    }

    public bool Contains(ulong fingerprint)
    {
        var key = KeyOf(fingerprint);
        return _keys[FingerprintSlots.Find(_keys, key)] == key;
    }

    /// <summary>Itself without what it held, and with room for so many.</summary>
    public FingerprintSet Emptied(int fingerprints)
    {
        Count = 0;
        var slots = FingerprintSlots.Fitting(fingerprints, _keys.Length);
        if (slots == _keys.Length)
        {
            Array.Clear(_keys);
        }
        else
        {
            _keys = new ulong[slots];
        }

        return this;
    }

    // Zero marks a free slot.
    private static ulong KeyOf(ulong fingerprint) => fingerprint == 0 ? 1 : fingerprint;

    private void Grow()
    {
        var grown = new ulong[_keys.Length * 2];
        foreach (var key in _keys)
        {
            if (key != 0)
            {
                grown[FingerprintSlots.Find(grown, key)] = key;
            }
        }

        _keys = grown;
    }
}
