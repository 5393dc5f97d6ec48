using System.Collections.Immutable;

namespace Epicenter.Core.Drills;

/// <summary>Draws items in proportion to their weights.</summary>
public sealed class WeightedChoice<TItem>
{
    private readonly ImmutableArray<TItem> _items;
    private readonly double[] _cumulative;

    public WeightedChoice(IEnumerable<KeyValuePair<TItem, double>> weights)
    {
        var kept = weights.Where(w => w.Value > 0).ToImmutableArray();
        _items = [.. kept.Select(w => w.Key)];
        _cumulative = new double[kept.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            Total += kept[i].Value;
            _cumulative[i] = Total;
        }
    }

    public double Total { get; }

    public bool IsEmpty => _items.IsEmpty;

    public TItem Draw(SeededRandom random)
    {
        var found = Array.BinarySearch(_cumulative, random.NextUnit() * Total);
        return _items[Math.Min(found >= 0 ? found + 1 : ~found, _items.Length - 1)];
    }
}
