using System.Text.Json;
using Epicenter.Bench.Drills;
using Epicenter.Core.Catalog;

namespace Epicenter.Bench.Tests.Drills;

public sealed class DrillRunTests
{
    private const int Drills = 12;

    private static readonly LearnedWorld s_world = new(Catalog(), seed: 1, days: 2);

    [Fact]
    public void Play_SameSeed_HoldsTheSame() => Assert.Equal(
        JsonSerializer.Serialize(Run().Play(5, 0)), JsonSerializer.Serialize(Run().Play(5, 0)));

    [Fact]
    public void Play_ManyDrills_TellsMostAndJudgesByTheLeadingCause()
    {
        var outcomes = Enumerable.Range(0, Drills).Select(i => Run().Play((ulong)i, i)).ToArray();
        var beliefs = outcomes.SelectMany(o => o.Beliefs).ToArray();

        Assert.True(outcomes.Sum(o => o.Missed) < outcomes.Sum(o => o.Roots) / 2.0);
        Assert.Contains(beliefs, b => b.IsExact);
        Assert.All(beliefs, b =>
        {
            Assert.Equal(b.Truth.Contains(b.Held[0].Entity), b.IsExact);
            Assert.True(!b.IsExact || (b.IsNear && b.IsTop3));
            Assert.InRange(b.Probability, 0, 1);
            Assert.True(b.OpenedAfter <= b.Minute);
        });
    }

    private static DrillRun Run() => new(s_world, departure: 0.15, [10, 40]);

    private static CatalogGraph Catalog() => CatalogGraph.Compile(
    [
        .. new[] { "north", "south" }.SelectMany(p => new[]
        {
            new Entity(p, EntityKind.Provider, p, null, null, [], null),
            new Entity($"{p}/network", EntityKind.Component, "Network", p, ComponentClass.Network, [], null),
            new Entity($"{p}/auth", EntityKind.Component, "Sign-in", p, ComponentClass.Auth, [], null),
        }),
        .. Enumerable.Range(0, 40).Select(i => new Entity(
            $"shop-{i:00}",
            EntityKind.Service,
            $"Shop {i}",
            null,
            null,
            [new Dependency($"{(i % 2 == 0 ? "north" : "south")}/{(i % 4 < 2 ? "network" : "auth")}", 0.8, null, null, [])],
            new ServiceProfile("shopping", [], null, []))),
    ]);
}
