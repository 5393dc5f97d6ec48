using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>What is known of each reporter or origin, by key: sixteen bytes a slot.</summary>
internal sealed class ReporterTable
{
    private ulong[] _keys = new ulong[FingerprintSlots.Fewest];
    private ulong[] _values = new ulong[FingerprintSlots.Fewest];

    public int Count { get; private set; }

    /// <summary>The value of a key; zero where there is none.</summary>
    public ulong Find(ulong key)
    {
        var slot = FingerprintSlots.Find(_keys, key);
        return _keys[slot] == 0 ? 0 : _values[slot];
    }

    /// <summary>Sets the value of a key.</summary>
    /// <param name="key">Not zero.</param>
    /// <param name="value">Not zero.</param>
    public void Set(ulong key, ulong value)
    {
        var slot = FingerprintSlots.Find(_keys, key);
        if (_keys[slot] == 0 && !FingerprintSlots.HasRoom(++Count, _keys.Length))
        {
            Grow();
            slot = FingerprintSlots.Find(_keys, key);
        }

        (_keys[slot], _values[slot]) = (key, value);
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(_keys.Length);
        to.Write(Count);
        to.WriteArray(_keys);
        to.WriteArray(_values);
    }

    internal void Load(CheckpointReader from)
    {
        var slots = from.ReadInt();
        Count = from.ReadInt();
        (_keys, _values) = (new ulong[slots], new ulong[slots]);
        from.ReadArray(_keys);
        from.ReadArray(_values);
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        _keys = new ulong[keys.Length * 2];
        _values = new ulong[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                var slot = FingerprintSlots.Find(_keys, keys[i]);
                (_keys[slot], _values[slot]) = (keys[i], values[i]);
            }
        }
    }
}
