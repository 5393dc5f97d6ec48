using Epicenter.Core.Catalog;
using Epicenter.Core.Localization.Search;

namespace Epicenter.Core.Tests.Localization.Search;

public sealed class CauseGraphTests
{
    [Fact]
    public void Build_SameServicesWithSameStrengths_AreOneClass()
    {
        var graph = CauseGraph.Build(4, [SomeGraph.Reaching(0.9, 0, 1), SomeGraph.Reaching(0.9, 1, 2), SomeGraph.Reaching(0.9, 0, 1), SomeGraph.Reaching(0.8, 0, 1)]);

        Assert.Equal(3, graph.ClassCount);
        Assert.Equal([0, 2], graph.CausesOf(0));
        Assert.Equal([1], graph.CausesOf(1));
        Assert.Equal([3], graph.CausesOf(2));
    }

    [Fact]
    public void LogPriorOf_Class_IsOfAnyOfThem()
    {
        var graph = CauseGraph.Build(1, [SomeGraph.Weighing(-5, 1, 0), SomeGraph.Weighing(-6, 1, 0)]);

        Assert.Equal(Math.Log(Math.Exp(-5) + Math.Exp(-6)), graph.LogPriorOf(0), 1e-12);
    }

    [Fact]
    public void Search_Class_IsFoundAsOne()
    {
        var graph = CauseGraph.Build(4, [SomeGraph.Reaching(0.9, 3), SomeGraph.Reaching(0.9, 0, 1, 2), SomeGraph.Reaching(0.9, 0, 1, 2)]);
        var search = new CauseSearch(graph);
        search.ObserveAll([8, 8, 8, -1]);

        Assert.Equal([1, 2], graph.CausesOf(Assert.Single(search.Search().Causes).Class));
    }

    [Theory]
    [InlineData(4, 0.5)]
    [InlineData(-1, 0.5)]
    [InlineData(0, 0)]
    [InlineData(0, 1.1)]
    [InlineData(0, double.NaN)]
    public void Build_BadEdge_Throws(int service, double strength) =>
        Assert.Throws<ArgumentException>(() => CauseGraph.Build(4, [new Cause(-5, [new Reach(service, strength)])]));

    [Fact]
    public void Build_ServicesNotInOrder_Throws() => Assert.Throws<ArgumentException>(() => CauseGraph.Build(4, [SomeGraph.Reaching(0.5, 2, 1)]));
}
