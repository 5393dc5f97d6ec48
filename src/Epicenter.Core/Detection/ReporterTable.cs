using System.Numerics;
using System.Runtime.Intrinsics;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>
/// What is known of each reporter or origin, by key. Most are new: a byte of each key stands apart, sixteen to a group that is looked at in
/// one go, so that a key which isn't there is mostly known to be missing without a look at the entries (Kulukundis, "Designing a fast,
/// efficient, cache-friendly hash table", CppCon 2017).
/// </summary>
internal sealed class ReporterTable
{
    // An entry is a key and its value, side by side.
    private const int Stride = 2;

    private const byte FreePlace = 0;

    private static readonly int GroupSize = Vector128<byte>.Count;

    private byte[] _tags = new byte[FingerprintSlots.Fewest];
    private ulong[] _entries = new ulong[FingerprintSlots.Fewest * Stride];

    public int Count { get; private set; }

    /// <summary>The value at a place that <see cref="Find"/> told.</summary>
    public ulong this[int place] => _entries[(place * Stride) + 1];

    /// <summary>The value of a key; zero where there is none.</summary>
    public ulong ValueOf(ulong key) => Find(key) is >= 0 and var place ? this[place] : 0;

    /// <summary>The place of a key; where it is missing, the complement of the place where it belongs.</summary>
    public int Find(ulong key)
    {
        for (var first = FirstOf(key); ; first = (first + GroupSize) & (_tags.Length - 1))
        {
            var tags = TagsFrom(first);
            for (var same = Same(tags, TagOf(key)); same != 0; same &= same - 1)
            {
                var place = first + BitOperations.TrailingZeroCount(same);
                if (_entries[place * Stride] == key)
                {
                    return place;
                }
            }

            if (Same(tags, FreePlace) is not 0 and var free)
            {
                return ~(first + BitOperations.TrailingZeroCount(free));
            }
        }
    }

    /// <summary>Has the memory fetched that <see cref="Find"/> begins with.</summary>
    public void Fetch(ulong key) => Memory.Fetch(in _tags[FirstOf(key)]);

    /// <summary>Has the memory fetched in which a key's entry most likely stands, or will stand.</summary>
    public void FetchEntry(ulong key)
    {
        var first = FirstOf(key);
        var tags = TagsFrom(first);
        var likely = Same(tags, TagOf(key));
        likely = likely != 0 ? likely : Same(tags, FreePlace);
        if (likely != 0)
        {
            Memory.Fetch(in _entries[(first + BitOperations.TrailingZeroCount(likely)) * Stride]);
        }
    }

    /// <summary>Sets the value of a key.</summary>
    /// <param name="place">As <see cref="Find"/> just told.</param>
    /// <param name="key">Not zero.</param>
    /// <param name="value">Not zero.</param>
    public void Set(int place, ulong key, ulong value)
    {
        if (place < 0)
        {
            Count++;
            if (!FingerprintSlots.HasRoom(Count, _tags.Length))
            {
                Grow();
                place = Find(key);
            }

            place = ~place;
            _tags[place] = TagOf(key);
            _entries[place * Stride] = key;
        }

        _entries[(place * Stride) + 1] = value;
    }

    /// <summary>Itself without what it knew, and with room for so many.</summary>
    public ReporterTable Emptied(int entries)
    {
        Count = 0;
        var places = FingerprintSlots.Fitting(entries, _tags.Length);
        if (places == _tags.Length)
        {
            Array.Clear(_tags);
            Array.Clear(_entries);
        }
        else
        {
            MakeRoom(places);
        }

        return this;
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(_tags.Length);
        to.Write(Count);
        to.WriteArray(_tags);
        to.WriteArray(_entries);
    }

    internal void Load(CheckpointReader from)
    {
        MakeRoom(from.ReadInt());
        Count = from.ReadInt();
        from.ReadArray(_tags);
        from.ReadArray(_entries);
    }

    private void MakeRoom(int places)
    {
        _tags = new byte[places];
        _entries = new ulong[places * Stride];
    }

    private void Grow()
    {
        var entries = _entries;
        MakeRoom(_tags.Length * 2);
        for (var i = 0; i < entries.Length; i += Stride)
        {
            if (entries[i] is not 0 and var key)
            {
                var place = ~Find(key);
                _tags[place] = TagOf(key);
                (_entries[place * Stride], _entries[(place * Stride) + 1]) = (key, entries[i + 1]);
            }
        }
    }

    private int FirstOf(ulong key) => FingerprintSlots.First(_tags.Length / GroupSize, key) * GroupSize;

    private Vector128<byte> TagsFrom(int place) => Vector128.Create(_tags.AsSpan(place, GroupSize));

    // One bit for each place of a group.
    private static uint Same(Vector128<byte> tags, byte tag) => Vector128.Equals(tags, Vector128.Create(tag)).ExtractMostSignificantBits();

    // Of the low bits, for the group is told by the high ones.
    private static byte TagOf(ulong key) => (byte)Math.Max(FreePlace + 1UL, key & byte.MaxValue);
}
