using System.Numerics;

namespace Epicenter.Storage.Segments;

/// <summary>Identities of a segment that is being written: a table of open addresses, eight bytes a place and nothing else.</summary>
internal sealed class IdentitySet : IIdentities
{
    private const int SmallestTable = 1024;

    private ulong[] _places = new ulong[SmallestTable];

    public int Count { get; private set; }

    public bool Contains(ulong identity)
    {
        for (var place = PlaceOf(identity); ; place = (place + 1) & (_places.Length - 1))
        {
            if (_places[place] == identity)
            {
                return true;
            }

            if (_places[place] == 0)
            {
                return false;
            }
        }
    }

    public void Add(ulong identity)
    {
        if (Count >= _places.Length / 4 * 3)
        {
            Grow();
        }

        Count += Put(identity) ? 1 : 0;
    }

    /// <summary>All of them, by size.</summary>
    public ulong[] Sorted()
    {
        var sorted = new ulong[Count];
        var next = 0;
        foreach (var identity in _places)
        {
            if (identity != 0)
            {
                sorted[next++] = identity;
            }
        }

        Array.Sort(sorted);
        return sorted;
    }

    public void Dispose()
    {
    }

    private bool Put(ulong identity)
    {
        var place = PlaceOf(identity);
        while (_places[place] != 0)
        {
            if (_places[place] == identity)
            {
                return false;
            }

            place = (place + 1) & (_places.Length - 1);
        }

        _places[place] = identity;
        return true;
    }

    private void Grow()
    {
        var old = _places;
        _places = new ulong[2 * old.Length];
        foreach (var identity in old)
        {
            if (identity != 0)
            {
                Put(identity);
            }
        }
    }

    // The highest bits of a good hash are as good as any.
    private int PlaceOf(ulong identity) => (int)(identity >> (64 - BitOperations.Log2((uint)_places.Length)));
}
