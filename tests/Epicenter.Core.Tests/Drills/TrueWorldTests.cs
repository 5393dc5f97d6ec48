using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;

namespace Epicenter.Core.Tests.Drills;

public sealed class TrueWorldTests
{
    private const int Services = 2000;

    private static readonly CatalogGraph s_catalog = CatalogGraph.Compile(
    [
        new Entity("cloud", EntityKind.Provider, "Cloud", null, null, [], null),
        .. Enumerable.Range(0, 20).Select(i => new Entity($"cloud/part-{i}", EntityKind.Component, $"Part {i}", "cloud", ComponentClass.Compute, [], null)),
        .. Enumerable.Range(0, Services).Select(i => new Entity(
            $"service-{i}",
            EntityKind.Service,
            $"Service {i}",
            null,
            null,
            [new Dependency($"cloud/part-{i % 20}", 0.5, null, null, [])],
            new ServiceProfile("work", [], null, ImmutableArray<string>.Empty))),
    ]);

    [Fact]
    public void StandsOn_NoDeparture_IsTheCatalog()
    {
        var world = new TrueWorld(s_catalog, departure: 0, new SeededRandom(1));

        Assert.Empty(world.Departures);
        Assert.All(Enumerable.Range(0, s_catalog.Entities.Length), e => Assert.Equal(s_catalog.StandsOn(e), world.StandsOn(e)));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.2)]
    public void Departures_OfAShare_AreThatManyDependencies(double departure)
    {
        var world = new TrueWorld(s_catalog, departure, new SeededRandom(2));

        var wrong = s_catalog.ServiceEntities.Count(e => world.StandsOn(e).All(u => u.Entity != s_catalog.StandsOn(e)[0].Entity));
        Assert.InRange(wrong / (double)Services, departure * 0.8, departure * 1.2);
        Assert.Contains(world.Departures, d => d.StartsWith("gone: ", StringComparison.Ordinal));
        Assert.Contains(world.Departures, d => d.StartsWith("elsewhere: ", StringComparison.Ordinal));
        Assert.Contains(world.Departures, d => d.StartsWith("unknown: ", StringComparison.Ordinal));
    }

    [Fact]
    public void StandsOn_MoreDeparture_ScattersStrengthsMore()
    {
        var (little, much) = (SpreadAt(0.05), SpreadAt(0.4));
        Assert.InRange(little, 0.05, 0.15);
        Assert.InRange(much, 0.2, 0.4);
    }

    [Fact]
    public void StandsOn_Parts_KeepTheirWhole()
    {
        var world = new TrueWorld(s_catalog, departure: 1, new SeededRandom(3));
        Assert.True(s_catalog.TryGetEntity("cloud/part-7", out var part));
        Assert.Equal(s_catalog.StandsOn(part), world.StandsOn(part));
    }

    [Fact]
    public void StandsOn_AServiceOnAWhole_StandsOnSomeOfItsParts()
    {
        var catalog = CatalogGraph.Compile(
            s_catalog.Entities.Select(e => e.IsService ? e with { DependsOn = [new Dependency("cloud", 0.5, null, null, [])] } : e));
        var world = new TrueWorld(catalog, departure: 0, new SeededRandom(4));

        var parts = catalog.ServiceEntities.Average(e => world.StandsOn(e).Count - 1);
        Assert.InRange(parts, 20 * 0.3, 20 * 0.35);
    }

    private static double SpreadAt(double departure)
    {
        var world = new TrueWorld(s_catalog, departure, new SeededRandom(5));
        var strengths = s_catalog.ServiceEntities
            .SelectMany(e => world.StandsOn(e).Where(u => u.Entity == s_catalog.StandsOn(e)[0].Entity)).Select(u => u.Strength).ToArray();
        return Math.Sqrt(strengths.Average(s => (s - 0.5) * (s - 0.5)));
    }
}
