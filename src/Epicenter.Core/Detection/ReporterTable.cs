using System.Numerics;
using System.Runtime.Intrinsics;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>
/// What is known of each reporter or origin: a word each, and as many words side by side as the processor fetches at once, so that to look one
/// up is to wait for memory once. A word is the high bits of its key, whether it was set since the last <see cref="Turn"/>, and its value. Keys
/// whose high bits are the same are one: of a hundred thousand new ones, one or two are taken for one of a million that are known.
/// </summary>
internal sealed class ReporterTable
{
    /// <summary>A value has so many bits.</summary>
    public const int ValueBits = 27;

    private const ulong ValueMask = (1UL << ValueBits) - 1;
    private const ulong TurnBit = 1UL << ValueBits;
    private const ulong KeyMask = ~(ValueMask | TurnBit);
    private const ulong FreeWord = 0;

    private const int LineLength = Memory.LineBytes / sizeof(ulong);

    // So many times as large as needed a room may be: reporters are many in an outage, and few on the day after.
    private const int MostSpare = 8;

    // The words, in front of a room that may be larger, and the room in which they stood before: it is built in either by turns.
    private ArraySegment<ulong> _words;
    private ArraySegment<ulong> _room;
    private ArraySegment<ulong> _spare;
    private int _lineShift;
    private ulong _turn;

    public ReporterTable() => MakeRoom(FingerprintSlots.Fewest);

    public int Count { get; private set; }

    /// <summary>How many were set since the last <see cref="Turn"/>.</summary>
    public int Fresh { get; private set; }

    /// <summary>The value at a place that <see cref="Find"/> told.</summary>
    public uint this[int place] => (uint)(_words[place] & ValueMask);

    /// <summary>The place of a key; where it is missing, the complement of the place where it belongs.</summary>
    /// <param name="key">Its high bits look as if drawn by lot.</param>
    public int Find(ulong key)
    {
        var words = _words.AsSpan();
        var wanted = Vector512.Create(KeyOf(key));
        for (var line = LineOf(key); ; line = (line + LineLength) & (words.Length - 1))
        {
            var found = Vector512.Create<ulong>(words.Slice(line, LineLength));
            if (Equal(found & Vector512.Create(KeyMask), wanted) is not 0 and var same)
            {
                return line + BitOperations.TrailingZeroCount(same);
            }

            if (Equal(found, Vector512.Create(FreeWord)) is not 0 and var free)
            {
                return ~(line + BitOperations.TrailingZeroCount(free));
            }
        }
    }

    /// <summary>Has the memory fetched that <see cref="Find"/> begins with.</summary>
    public void Fetch(ulong key) => Memory.Fetch(in _words.AsSpan()[LineOf(key)]);

    /// <summary>Sets the value of a key.</summary>
    /// <param name="place">As <see cref="Find"/> just told.</param>
    public void Set(int place, ulong key, uint value)
    {
        if (place < 0)
        {
            Count++;
            if (!FingerprintSlots.HasRoom(Count, _words.Count))
            {
                Rebuild(_words.Count * 2, onlyFresh: false);
                place = Find(key);
            }

            place = ~place;
        }

        if (_words[place] == FreeWord || !IsFresh(_words[place]))
        {
            Fresh++;
        }

        _words[place] = KeyOf(key) | _turn | value;
    }

    /// <summary>Forgets what was not set since the last turn.</summary>
    public void Turn()
    {
        Rebuild(FingerprintSlots.Fitting(2 * Fresh, _words.Count), onlyFresh: true);
        (Count, Fresh) = (Fresh, 0);
        _turn ^= TurnBit;
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(_words.Count);
        to.Write(Count);
        to.Write(Fresh);
        to.Write(_turn != 0);
        to.WriteArray<ulong>(_words);
    }

    internal void Load(CheckpointReader from)
    {
        MakeRoom(from.ReadInt());
        Count = from.ReadInt();
        Fresh = from.ReadInt();
        _turn = from.ReadBool() ? TurnBit : 0;
        from.ReadArray<ulong>(_words);
    }

    private bool IsFresh(ulong word) => (word & TurnBit) == _turn;

    // Lines follow each other in the order of keys, so both are passed through from the beginning to the end.
    private void Rebuild(int words, bool onlyFresh)
    {
        var (former, formerRoom) = (_words, _room);
        MakeRoom(words);
        foreach (var word in former.AsSpan())
        {
            if (word != FreeWord && (IsFresh(word) || !onlyFresh))
            {
                _words[~Find(word)] = word;
            }
        }

        _spare = formerRoom;
    }

    private void MakeRoom(int words)
    {
        if (_spare.Count >= words && _spare.Count <= MostSpare * words)
        {
            _room = _spare;
            _room[..words].AsSpan().Clear();
        }
        else
        {
            _room = Memory.Lines(words);
        }

        _words = _room[..words];
        _lineShift = 64 - BitOperations.Log2((uint)(words / LineLength));
    }

    private int LineOf(ulong key) => (int)(key >>> _lineShift) * LineLength;

    // None is like that of a free word.
    private static ulong KeyOf(ulong key) => Math.Max(key & KeyMask, TurnBit << 1);

    private static uint Equal(Vector512<ulong> some, Vector512<ulong> others) => (uint)Vector512.Equals(some, others).ExtractMostSignificantBits();
}
