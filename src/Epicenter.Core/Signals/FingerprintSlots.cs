using System.Numerics;

namespace Epicenter.Core.Signals;

/// <summary>Where a fingerprint stands in an open-addressing table with linear probing: no object an entry, and the same keys in the same order stand alike everywhere.</summary>
internal static class FingerprintSlots
{
    /// <summary>Slots of a table that holds little yet; tables grow by doubling.</summary>
    public const int Fewest = 1 << 10;

    // Nights are quieter than days: a table that would grow again by noon stays as large.
    private const int MostSpare = 4;

    /// <summary>The slot that holds a key, or the free one where it belongs; a free slot holds 0, which is therefore no key.</summary>
    /// <param name="keys">As many slots as a power of two, at least one of them free.</param>
    public static int Find(ReadOnlySpan<ulong> keys, ulong key)
    {
        var slot = First(keys.Length, key);
        while (keys[slot] != key && keys[slot] != 0)
        {
            slot = (slot + 1) & (keys.Length - 1);
        }

        return slot;
    }

    /// <summary>The slot with which the search for a key begins.</summary>
    public static int First(int slots, ulong key) => (int)(Spread(key) >>> (64 - BitOperations.Log2((uint)slots)));

    /// <summary>Whether so many entries leave enough slots free for probing to stay short.</summary>
    public static bool HasRoom(int entries, int slots) => entries < slots / 4 * 3;

    /// <summary>How many slots an emptied table that has so many should have for so many entries: the same, unless they are too few or far too many.</summary>
    public static int Fitting(int entries, int slots)
    {
        var fewest = Fewest;
        while (!HasRoom(entries, fewest))
        {
            fewest *= 2;
        }

        return slots >= fewest && slots <= MostSpare * fewest ? slots : fewest;
    }

    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, §6.4): the high bits depend on all others.
    private static ulong Spread(ulong key) => (key ^ (key >>> 32)) * 0x9e3779b97f4a7c15;
}
