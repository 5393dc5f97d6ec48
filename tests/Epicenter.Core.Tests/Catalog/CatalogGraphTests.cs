using System.Globalization;
using System.Text;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Tests.Catalog;

public sealed class CatalogGraphTests
{
    private const string Kinesis = "aws-2020-11-25";

    [Fact]
    public void ReachOf_OneEdge_IsItsStrength() => Assert.Equal(0.6, Probability(Graph(), "net", "shop"), precision: 12);

    [Fact]
    public void ReachOf_TwoPathsFromOneRoot_IsTheirNoisyOr() =>
        // film stands on net directly (0.5) and through auth (0.8 · 0.9): 1 − (1 − 0.5)(1 − 0.72).
        Assert.Equal(0.86, Probability(Graph(), "net", "film"), precision: 12);

    [Fact]
    public void ReachOf_ParentDown_TakesItsPartsDown() =>
        // cloud → net is 0.95, net → shop 0.6.
        Assert.Equal(0.57, Probability(Graph(), "cloud", "shop"), precision: 12);

    [Fact]
    public void ReachOf_PartThatNamesItsParent_UsesItsStrength()
    {
        var graph = CatalogGraph.Compile(
        [
            Provider("cloud"),
            Part("cloud/dns", "cloud", new Dependency("cloud", 0.2, null, null, [])),
            Service("shop", ("cloud/dns", 1)),
        ]);

        Assert.Equal(0.2, Probability(graph, "cloud", "shop"), precision: 12);
    }

    [Fact]
    public void ReachOf_ServiceItself_IsCertain() => Assert.Equal(1, Probability(Graph(), "shop", "shop"));

    [Fact]
    public void ReachOf_ServiceThatOthersStandOn_IncludesBoth()
    {
        var graph = CatalogGraph.Compile([Service("pay"), Service("shop", ("pay", 0.7))]);

        Assert.Equal(0.7, Probability(graph, "pay", "shop"), precision: 12);
    }

    [Fact]
    public void ReachOf_PartOfAWholeStoodOn_IsAShareOfTheStrength()
    {
        var graph = CatalogGraph.Compile([Provider("cloud"), Part("cloud/east", "cloud"), Part("cloud/east/dns", "cloud/east"), Service("shop", ("cloud", 0.5))]);

        Assert.Equal(0.5, Probability(graph, "cloud", "shop"), precision: 12);
        Assert.Equal(0.5 * Propagation.ShareOfAPart, Probability(graph, "cloud/east", "shop"), precision: 12);
        Assert.Equal(0.5 * Propagation.ShareOfAPart * Propagation.ShareOfAPart, Probability(graph, "cloud/east/dns", "shop"), precision: 12);
    }

    [Fact]
    public void ReachOf_ControlPlaneOfAWholeStoodOn_IsASmallerShare()
    {
        var controlPlane = Part("cloud/api", "cloud") with { Class = ComponentClass.ControlPlane };
        var graph = CatalogGraph.Compile([Provider("cloud"), controlPlane, Service("shop", ("cloud", 0.5))]);

        Assert.Equal(0.5 * Propagation.ShareOfAControlPlane, Probability(graph, "cloud/api", "shop"), precision: 12);
    }

    [Fact]
    public void BesidesOf_StandsOnOnePart_AreTheOtherPartsOfTheSameWhole()
    {
        var graph = CatalogGraph.Compile(
        [
            Provider("cloud"), Part("cloud/east", "cloud"), Part("cloud/west", "cloud"),
            Part("cloud/east/dns", "cloud/east"), Part("cloud/east/net", "cloud/east"), Part("cloud/west/net", "cloud/west"),
            Service("shop", ("cloud/east/dns", 0.5)), Service("film", ("cloud/east/dns", 0.5), ("cloud/east/net", 0.5)),
        ]);

        Assert.Equal(["cloud/east/net"], Besides("shop"));
        Assert.Empty(Besides("film"));

        string[] Besides(string id) => graph.TryGetService(id, out var service) ? [.. graph.BesidesOf(service).Select(b => graph.Entities[b.Entity].Id)] : [];
    }

    [Fact]
    public void ReachOf_BelowOnePercent_IsLeftOut()
    {
        var graph = CatalogGraph.Compile([Provider("cloud"), Service("shop", ("cloud", 0.009))]);

        Assert.Empty(ReachOf(graph, "cloud"));
    }

    [Fact]
    public void UpstreamOf_EveryService_InvertsReach()
    {
        var graph = Graph();
        var forward = Enumerable.Range(0, graph.Entities.Length)
            .SelectMany(e => graph.ReachOf(e).Select(r => (Entity: e, r.Service, r.Probability)));
        var backward = Enumerable.Range(0, graph.ServiceCount)
            .SelectMany(s => graph.UpstreamOf(s).Select(u => (u.Entity, Service: s, Probability: u.Strength)));

        Assert.Equal(forward.Order(), backward.Order());
    }

    [Fact]
    public void StandsOn_Part_IncludesItsParent()
    {
        var graph = Graph();
        graph.TryGetEntity("net", out var net);

        var edge = Assert.Single(graph.StandsOn(net));
        Assert.Equal(("cloud", CatalogGraph.PartStrength), (graph.Entities[edge.Entity].Id, edge.Strength));
    }

    [Fact]
    public void Compile_DependenciesInACircle_Throws() =>
        Assert.Throws<ArgumentException>(() => CatalogGraph.Compile([Service("a", ("b", 1)), Service("b", ("a", 1))]));

    [Fact]
    public void Compile_DanglingReference_NamesBothEnds()
    {
        var error = Assert.Throws<ArgumentException>(() => CatalogGraph.Compile([Service("a", ("b", 1))]));

        Assert.Contains("a refers to b", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutEvidenceOf_OnlyEvidence_DropsTheDependency() => Assert.False(Stands(WithEvidence(Kinesis).WithoutEvidenceOf(Kinesis)));

    [Theory]
    [InlineData("declared")]
    [InlineData("aws-2023-06-13")]
    public void WithoutEvidenceOf_OneOfSeveral_KeepsTheDependency(string other) =>
        Assert.True(Stands(WithEvidence(Kinesis, other).WithoutEvidenceOf(Kinesis)));

    [Fact]
    public void WithoutEvidenceOf_NoEvidenceStated_KeepsTheDependency() => Assert.True(Stands(WithEvidence().WithoutEvidenceOf(Kinesis)));

    [Fact]
    public void Compile_DependencyThatHasEnded_IsNone()
    {
        Assert.False(Stands(WithEnd));
        Assert.Empty(ReachOf(WithEnd, "cloud"));
    }

    [Theory]
    [InlineData("2016-10-21", true)]
    [InlineData("2023-05-30", true)]
    [InlineData("2023-05-31", false)]
    public void AsOf_DependencyThatHasEnded_HoldsOnEarlierDays(string day, bool holds)
    {
        var then = WithEnd.AsOf(DateOnly.Parse(day, CultureInfo.InvariantCulture));

        Assert.Equal(holds, Stands(then));
        Assert.Equal(holds, ReachOf(then, "cloud").Length == 1);
    }

    [Fact]
    public void WithoutEvidenceOf_DependencyThatHasEnded_CanStillBeHadForItsDay() =>
        Assert.True(Stands(WithEnd.WithoutEvidenceOf(Kinesis).AsOf(new DateOnly(2020, 1, 1))));

    private static CatalogGraph WithEnd { get; } = CatalogGraph.Compile(
    [
        Provider("cloud"),
        Service("shop") with { DependsOn = [new Dependency("cloud", 0.5, null, null, ["declared", Kinesis], new DateOnly(2023, 5, 31))] },
    ]);

    private static CatalogGraph Graph() => CatalogGraph.Compile(
    [
        Provider("cloud"),
        Part("net", "cloud"),
        Part("auth", "cloud", new Dependency("net", 0.9, null, null, []), new Dependency("cloud", 0, null, null, [])),
        Service("shop", ("net", 0.6)),
        Service("film", ("net", 0.5), ("auth", 0.8)),
        Service("radio"),
    ]);

    [Fact]
    public void TryGet_IdInUtf8_FindsWhatTheStringFinds()
    {
        foreach (var id in Town.Graph.Entities.Select(e => e.Id).Concat(["", "north/", "shop", "größe"]))
        {
            var utf8 = Encoding.UTF8.GetBytes(id);
            Assert.Equal((Town.Graph.TryGetEntity(id, out var entity), entity), (Town.Graph.TryGetEntity(utf8, out var sameEntity), sameEntity));
            Assert.Equal((Town.Graph.TryGetService(id, out var service), service), (Town.Graph.TryGetService(utf8, out var sameService), sameService));
        }
    }

    private static CatalogGraph WithEvidence(params string[] evidence) => CatalogGraph.Compile(
    [
        Provider("cloud"),
        Service("shop") with { DependsOn = [new Dependency("cloud", 0.5, null, null, [.. evidence])] },
    ]);

    private static bool Stands(CatalogGraph graph) => !graph.Find("shop")!.DependsOn.IsEmpty;

    private static Reach[] ReachOf(CatalogGraph graph, string entity)
    {
        Assert.True(graph.TryGetEntity(entity, out var index));
        return [.. graph.ReachOf(index)];
    }

    private static double Probability(CatalogGraph graph, string entity, string service)
    {
        Assert.True(graph.TryGetService(service, out var index));
        return ReachOf(graph, entity).Single(r => r.Service == index).Probability;
    }

    private static Entity Provider(string id) => new(id, EntityKind.Provider, id, null, null, [], null);

    private static Entity Part(string id, string parent, params Dependency[] dependsOn) =>
        new(id, EntityKind.Component, id, parent, ComponentClass.Network, [.. dependsOn], null);

    private static Entity Service(string id, params (string Entity, double Strength)[] dependsOn) =>
        new(id, EntityKind.Service, id, null, null, [.. dependsOn.Select(d => new Dependency(d.Entity, d.Strength, null, null, []))],
            new ServiceProfile("other", [], null, []));
}
