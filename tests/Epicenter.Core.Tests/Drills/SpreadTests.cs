using Epicenter.Core.Drills;

namespace Epicenter.Core.Tests.Drills;

public sealed class SpreadTests
{
    private const int Outages = 400;

    [Fact]
    public void Hit_RootFails_TakesOnlyWhatStandsOnIt()
    {
        var shops = Town.Shops.Select(Town.Index).ToHashSet();
        Assert.All(Of("north/hall/network"), hit => Assert.Subset(shops, hit));
    }

    [Fact]
    public void Hit_ManyOutages_AreAllOrNothingMoreOftenThanChance()
    {
        // Strength 0.9, six shops: were each hit by chance alone, the number hit would vary as that of coins.
        var hits = Of("north/hall/network").Select(h => (double)h.Count).ToArray();
        var mean = hits.Average();
        var chance = mean * (1 - (mean / 6));

        Assert.InRange(mean, 4.5, 5.8);
        Assert.True(hits.Average(h => (h - mean) * (h - mean)) > 1.3 * chance);
    }

    [Fact]
    public void Hit_RegionFails_TakesTimeToBeFelt()
    {
        Assert.True(Town.Graph.TryGetEntity("north/hall", out var region));
        Assert.All(
            new Spread(Town.Graph, World(), region, new SeededRandom(1)).Hit(),
            hit => Assert.True(hit.Delay > 0));
    }

    private static IEnumerable<HashSet<int>> Of(string root)
    {
        Assert.True(Town.Graph.TryGetEntity(root, out var entity));
        return Enumerable.Range(0, Outages).Select(seed => new Spread(Town.Graph, World(), entity, new SeededRandom((ulong)seed)).Hit().Select(h => h.Service).ToHashSet());
    }

    private static TrueWorld World() => new(Town.Graph, departure: 0, new SeededRandom(9));
}
