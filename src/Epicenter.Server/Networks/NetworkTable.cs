namespace Epicenter.Server.Networks;

/// <summary>Finds where an address is: the narrowest network of the operator's table that holds it.</summary>
/// <remarks>
/// Networks lie inside each other or apart, never across. So they are cut, once, into ranges that don't overlap, of which only the beginnings
/// are kept, in order: a look-up is one binary search.
/// </remarks>
internal sealed class NetworkTable
{
    private const int Nowhere = -1;

    private readonly UInt128[] _starts;
    private readonly int[] _places;
    private readonly NetworkPlace[] _known;

    /// <param name="sorted">The networks, in their order.</param>
    /// <param name="places">What they refer to by number.</param>
    public NetworkTable(List<NetworkRow> sorted, NetworkPlace[] places)
    {
        var ranges = new List<(UInt128 Start, int Place)>(sorted.Count * 2);
        Cut(sorted, ranges);
        _starts = [.. ranges.Select(r => r.Start)];
        _places = [.. ranges.Select(r => r.Place)];
        _known = places;
    }

    public static NetworkTable Empty { get; } = new([], []);

    /// <summary>The place of an address; null where no network of the table holds it.</summary>
    public NetworkPlace? Find(NetworkAddress address)
    {
        var found = Array.BinarySearch(_starts, address.Bits);
        var range = found >= 0 ? found : ~found - 1;
        return range >= 0 && _places[range] != Nowhere ? _known[_places[range]] : null;
    }

    private static void Cut(List<NetworkRow> sorted, List<(UInt128 Start, int Place)> ranges)
    {
        var open = new Stack<NetworkRow>();
        foreach (var row in sorted)
        {
            CloseBefore(row.First, open, ranges);
            Begin(ranges, row.First, row.Place);
            open.Push(row);
        }

        CloseBefore(null, open, ranges);
    }

    // Where a network ends, the one around it goes on.
    private static void CloseBefore(UInt128? next, Stack<NetworkRow> open, List<(UInt128 Start, int Place)> ranges)
    {
        while (open.TryPeek(out var inner) && (next is null || inner.Last < next))
        {
            open.Pop();
            if (inner.Last != UInt128.MaxValue)
            {
                Begin(ranges, inner.Last + 1, open.TryPeek(out var around) ? around.Place : Nowhere);
            }
        }
    }

    private static void Begin(List<(UInt128 Start, int Place)> ranges, UInt128 start, int place)
    {
        if (ranges.Count > 0 && ranges[^1].Start == start)
        {
            ranges.RemoveAt(ranges.Count - 1);
        }

        if (ranges.Count == 0 || ranges[^1].Place != place)
        {
            ranges.Add((start, place));
        }
    }
}
