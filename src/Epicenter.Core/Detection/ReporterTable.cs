using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>What is known of each reporter or origin, by key: sixteen bytes a slot, key and value side by side, for they are asked for together.</summary>
internal sealed class ReporterTable
{
    private const int Stride = 2;

    private ulong[] _slots = new ulong[FingerprintSlots.Fewest * Stride];

    public int Count { get; private set; }

    /// <summary>The value of a key; zero where there is none.</summary>
    public ulong Find(ulong key)
    {
        var slot = FingerprintSlots.Find(_slots, key, Stride) * Stride;
        return _slots[slot + 1];
    }

    /// <summary>Has the memory fetched in which a key stands.</summary>
    public void Fetch(ulong key) => Memory.Fetch(in _slots[FingerprintSlots.First(_slots.Length / Stride, key) * Stride]);

    /// <summary>Sets the value of a key.</summary>
    /// <param name="key">Not zero.</param>
    /// <param name="value">Not zero.</param>
    public void Set(ulong key, ulong value)
    {
        var slot = FingerprintSlots.Find(_slots, key, Stride) * Stride;
        if (_slots[slot] == 0 && !FingerprintSlots.HasRoom(++Count, _slots.Length / Stride))
        {
            Grow();
            slot = FingerprintSlots.Find(_slots, key, Stride) * Stride;
        }

        (_slots[slot], _slots[slot + 1]) = (key, value);
    }

    /// <summary>Itself without what it knew, and with room for so many.</summary>
    public ReporterTable Emptied(int entries)
    {
        var slots = FingerprintSlots.Fewest;
        while (!FingerprintSlots.HasRoom(entries, slots))
        {
            slots *= 2;
        }

        Count = 0;
        if (_slots.Length == slots * Stride)
        {
            Array.Clear(_slots);
        }
        else
        {
            _slots = new ulong[slots * Stride];
        }

        return this;
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(_slots.Length);
        to.Write(Count);
        to.WriteArray(_slots);
    }

    internal void Load(CheckpointReader from)
    {
        _slots = new ulong[from.ReadInt()];
        Count = from.ReadInt();
        from.ReadArray(_slots);
    }

    private void Grow()
    {
        var slots = _slots;
        _slots = new ulong[slots.Length * 2];
        for (var i = 0; i < slots.Length; i += Stride)
        {
            if (slots[i] != 0)
            {
                var slot = FingerprintSlots.Find(_slots, slots[i], Stride) * Stride;
                (_slots[slot], _slots[slot + 1]) = (slots[i], slots[i + 1]);
            }
        }
    }
}
