using Epicenter.Core.Drills;

namespace Epicenter.Bench.Localization.World;

/// <summary>Which risk group is part of which: a few huge providers and many small ones, their regions, the regions' components.</summary>
internal sealed class GroupTree
{
    private readonly WorldSize _size;
    private readonly int[] _providerOf;
    private readonly int[][] _componentsOf;
    private readonly double[] _reachedWeight;

    public GroupTree(WorldSize size, SeededRandom random)
    {
        _size = size;
        var providers = Skewed(size.Providers);
        var regions = Skewed(size.Regions);
        _providerOf = [.. regions.Select(_ => random.NextIndex(providers))];
        _reachedWeight = Cumulative(regions);
        var components = new List<int>[size.Regions];
        for (var region = 0; region < size.Regions; region++)
        {
            components[region] = [];
        }

        // Each region has a component; large ones have more.
        for (var group = size.Providers + size.Regions; group < size.Groups; group++)
        {
            var at = group - size.Providers - size.Regions;
            components[at < size.Regions ? at : Draw(_reachedWeight, random)].Add(group);
        }

        _componentsOf = [.. components.Select(c => c.ToArray())];
    }

    public GroupKind KindOf(int group) =>
        group < _size.Providers ? GroupKind.Provider : group < _size.Providers + _size.Regions ? GroupKind.Region : GroupKind.Component;

    /// <summary>The group of a region, by the region's position among regions.</summary>
    public int GroupOfRegion(int region) => _size.Providers + region;

    public int ProviderOf(int region) => _providerOf[region];

    public int[] ComponentsOf(int region) => _componentsOf[region];

    /// <summary>A region, the large ones more often.</summary>
    public int DrawRegion(SeededRandom random) => Draw(_reachedWeight, random);

    private static double[] Skewed(int count) => [.. Enumerable.Range(0, count).Select(rank => Math.Pow(rank + 5, -0.9))];

    private static double[] Cumulative(double[] weights)
    {
        var sum = 0.0;
        return [.. weights.Select(w => sum += w)];
    }

    private static int Draw(double[] cumulative, SeededRandom random)
    {
        var at = Array.BinarySearch(cumulative, random.NextUnit() * cumulative[^1]);
        return Math.Min(at < 0 ? ~at : at, cumulative.Length - 1);
    }
}
