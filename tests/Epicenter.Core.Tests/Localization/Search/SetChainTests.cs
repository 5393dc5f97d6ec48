using Epicenter.Core.Drills;
using Epicenter.Core.Localization.Search;

namespace Epicenter.Core.Tests.Localization.Search;

public sealed class SetChainTests
{
    private const int Services = 20;
    private const int Causes = 6;

    private static readonly SearchOptions s_options = new(Leak: 0.05);

    [Fact]
    public void Sample_SmallGraphs_IsNearWhatEnumerationGives()
    {
        var random = new SeededRandom(1);
        for (var round = 0; round < 20; round++)
        {
            var (causes, graph) = SomeGraph.Draw(random, Services, Causes);
            var evidence = SomeGraph.DrawEvidence(random, Services, causes);
            var search = new CauseSearch(graph, s_options);
            search.ObserveAll(evidence);
            search.Search();

            var sampled = search.Sample(10_000_000, seed: 1);

            var (any, twoOrMore) = Enumerated(causes, evidence);
            Assert.Equal(CauseSearch.MostSteps, sampled.Steps);
            Assert.InRange(sampled.Any, any - 0.1, any + 0.1);
            Assert.InRange(sampled.TwoOrMore, twoOrMore - 0.1, twoOrMore + 0.1);
        }
    }

    [Fact]
    public void Sample_AnyVisits_StaysBelowAndComesBack()
    {
        var random = new SeededRandom(2);
        var (causes, graph) = SomeGraph.Draw(random, Services, Causes);
        var search = new CauseSearch(graph, s_options);
        for (var visits = 0L; visits < 20 * graph.DearestFlip; visits += graph.DearestFlip / 2)
        {
            search.ObserveAll(SomeGraph.DrawEvidence(random, Services, causes));
            search.Search();
            var (score, before) = (search.LogPosterior(), search.Visits);

            search.Sample(visits, seed: 3);

            Assert.InRange(search.Visits - before, 0, visits);
            Assert.Equal(score, search.LogPosterior(), 1e-9);
        }
    }

    [Fact]
    public void Sample_SameSeed_TellsTheSame()
    {
        var random = new SeededRandom(4);
        var (causes, graph) = SomeGraph.Draw(random, Services, Causes);
        var search = new CauseSearch(graph, s_options);
        search.ObserveAll(SomeGraph.DrawEvidence(random, Services, causes));
        search.Search();

        Assert.Equal(search.Sample(100_000, seed: 5), search.Sample(100_000, seed: 5));
    }

    private static (double Any, double TwoOrMore) Enumerated(Cause[] causes, double[] evidence)
    {
        var sums = new double[3];
        for (var set = 0; set < 1 << causes.Length; set++)
        {
            Cause[] chosen = [.. causes.Where((_, c) => (set & (1 << c)) != 0)];
            sums[Math.Min(chosen.Length, 2)] += Math.Exp(SomeGraph.LogPosterior(chosen, evidence, s_options.Leak));
        }

        return ((sums[1] + sums[2]) / sums.Sum(), sums[2] / sums.Sum());
    }
}
