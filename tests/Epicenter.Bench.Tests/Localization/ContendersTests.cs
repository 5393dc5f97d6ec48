using Epicenter.Bench.Localization.Contenders;
using Epicenter.Core.Catalog;
using Epicenter.Core.Localization.Search;

namespace Epicenter.Bench.Tests.Localization;

public sealed class ContendersTests
{
    private const int Services = 24;

    // Two groups of eight, one of all sixteen, and one that shares half of the first.
    private static readonly RiskCatalog s_catalog = new(Services, [Group(0, 8), Group(8, 8), Group(0, 16), Group(4, 6)]);

    private static readonly IContender[] s_all =
    [
        new GreedyCover(s_catalog, threshold: 2, fewest: 3),
        new Score(s_catalog, threshold: 2, error: 0.5, fewest: 3),
        new Shrink(s_catalog, threshold: 2, leak: 0.001),
        new SherlockLike(s_catalog, leak: 0.001),
    ];

    public static TheoryData<string> Names => [.. s_all.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Localize_ServicesOfOneGroup_NamesIt(string name) => Assert.Equal([0], Named(name, from: 0, to: 8));

    [Theory]
    [MemberData(nameof(Names))]
    public void Localize_ServicesOfTheWhole_NamesTheWhole(string name) => Assert.Equal([2], Named(name, from: 0, to: 16));

    [Theory]
    [MemberData(nameof(Names))]
    public void Localize_NothingFails_NamesNothing(string name) => Assert.Empty(Named(name, from: 0, to: 0));

    [Fact]
    public void LogPosterior_OfASet_IsThatOfTheSearch()
    {
        var evidence = Enumerable.Range(0, Services).Select(s => Math.Sin(s) * 3).ToArray();
        var search = new CauseSearch(CauseGraph.Build(Services, s_catalog.Groups), new SearchOptions(Leak: 0.001));
        for (var service = 0; service < Services; service++)
        {
            search.Observe(service, evidence[service]);
        }

        var odds = evidence.Select(Math.Exp).ToArray();
        var hypotheses = new Hypotheses(s_catalog, leak: 0.001, atOnce: 2, candidates: 4);

        for (var group = 0; group < s_catalog.Groups.Length; group++)
        {
            Assert.Equal(hypotheses.LogPosterior([group], odds), search.Gains[group], 1e-4);
        }
    }

    private static int[] Named(string name, int from, int to) =>
        [.. Array.Find(s_all, c => c.Name == name)!.Localize([.. Enumerable.Range(0, Services).Select(s => s >= from && s < to ? 6.0 : -3)]).Causes];

    private static Cause Group(int first, int count) => new(-8, [.. Enumerable.Range(first, count).Select(s => new Reach(s, 0.9))]);
}
