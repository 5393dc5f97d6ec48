using System.Numerics;

namespace Epicenter.Core.Signals;

/// <summary>Where a fingerprint stands in an open-addressing table with linear probing: no object an entry, and the same keys in the same order stand alike everywhere.</summary>
internal static class FingerprintSlots
{
    /// <summary>Slots of a table that holds little yet; tables grow by doubling.</summary>
    public const int Fewest = 1 << 10;

    /// <summary>The slot that holds a key, or the free one where it belongs; a free slot holds 0, which is therefore no key.</summary>
    /// <param name="keys">As many slots as a power of two, at least one of them free.</param>
    /// <param name="stride">How far keys stand apart, where each is followed by what belongs to it.</param>
    public static int Find(ReadOnlySpan<ulong> keys, ulong key, int stride = 1)
    {
        var slots = keys.Length / stride;
        var slot = First(slots, key);
        while (keys[slot * stride] != key && keys[slot * stride] != 0)
        {
            slot = (slot + 1) & (slots - 1);
        }

        return slot;
    }

    /// <summary>The slot with which the search for a key begins.</summary>
    public static int First(int slots, ulong key) => (int)(Spread(key) >>> (64 - BitOperations.Log2((uint)slots)));

    /// <summary>Whether so many entries leave enough slots free for probing to stay short.</summary>
    public static bool HasRoom(int entries, int slots) => entries < slots / 4 * 3;

    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, §6.4): the high bits depend on all others.
    private static ulong Spread(ulong key) => (key ^ (key >>> 32)) * 0x9e3779b97f4a7c15;
}
