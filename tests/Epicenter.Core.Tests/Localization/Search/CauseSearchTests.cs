using Epicenter.Core.Drills;
using Epicenter.Core.Localization.Search;

namespace Epicenter.Core.Tests.Localization.Search;

public sealed class CauseSearchTests
{
    private const int Services = 30;
    private const int Causes = 10;

    // No rounding of sums of a few hundred logarithms comes near it.
    private const double Close = 1e-9;

    private static readonly SearchOptions s_options = new(Leak: 0.01, UnknownLogPrior: -8);

    [Fact]
    public void Search_SmallGraphs_FindsWhatEnumerationFinds()
    {
        var random = new SeededRandom(1);
        for (var round = 0; round < 200; round++)
        {
            var (causes, graph) = SomeGraph.Draw(random, Services, Causes);
            var evidence = SomeGraph.DrawEvidence(random, Services, causes);
            var search = new CauseSearch(graph, s_options);
            search.ObserveAll(evidence);

            var found = search.Search();

            Assert.True(found.IsSettled);
            Assert.Equal(BestOf(causes, evidence), search.LogPosterior(), Close);
            Assert.Equal(ScoreOf(found, causes, graph, evidence), search.LogPosterior(), Close);
        }
    }

    [Fact]
    public void Search_EvidenceThatChanges_FindsWhatEnumerationFinds()
    {
        var random = new SeededRandom(2);
        var (causes, graph) = SomeGraph.Draw(random, Services, Causes);
        var search = new CauseSearch(graph, s_options);
        var missed = 0;
        for (var round = 0; round < 200; round++)
        {
            var evidence = SomeGraph.DrawEvidence(random, Services, causes);
            search.ObserveAll(evidence);
            search.Search();
            missed += BestOf(causes, evidence) > search.LogPosterior() + Close ? 1 : 0;
        }

        // From another outage's set, not every way leads to the best.
        Assert.InRange(missed, 0, 4);
    }

    [Fact]
    public void Gains_AfterManyChanges_AreThoseFromScratch()
    {
        var random = new SeededRandom(3);
        var (causes, graph) = SomeGraph.Draw(random, Services, Causes);
        var search = new CauseSearch(graph, s_options);
        for (var round = 0; round < 1000; round++)
        {
            search.ObserveAll(SomeGraph.DrawEvidence(random, Services, causes));
            search.Search();
        }

        var last = SomeGraph.DrawEvidence(random, Services, causes);
        search.ObserveAll(last);
        var set = search.Search().Causes.Select(c => c.Class).ToHashSet();

        var now = SomeGraph.LogPosterior(set.Select(c => causes[graph.CausesOf(c)[0]]), last, s_options.Leak);
        for (var c = 0; c < graph.ClassCount; c++)
        {
            var other = set.ToHashSet();
            other.SymmetricExceptWith([c]);
            Assert.Equal(SomeGraph.LogPosterior(other.Select(o => causes[graph.CausesOf(o)[0]]), last, s_options.Leak) - now, search.Gains[c], Close);
        }
    }

    [Fact]
    public void Search_CauseOfTheSet_HasTheProbabilityThatEnumerationGives()
    {
        var random = new SeededRandom(4);
        var (causes, graph) = SomeGraph.Draw(random, Services, Causes);
        for (var round = 0; round < 50; round++)
        {
            var evidence = SomeGraph.DrawEvidence(random, Services, causes);
            // Of so few services an unknown cause could not be told from chance.
            var search = new CauseSearch(graph, s_options with { UnknownLogPrior = -1000 });
            search.ObserveAll(evidence);
            foreach (var found in search.Search().Causes)
            {
                var others = search.Search().Causes.Select(c => c.Class).Where(c => c != found.Class).ToArray();
                var odds = Enumerable.Range(-1, graph.ClassCount + 1).Except(others)
                    .ToDictionary(c => c, c => Math.Exp(SomeGraph.LogPosterior([.. others.Select(o => causes[o]), .. c < 0 ? [] : new[] { causes[c] }], evidence, s_options.Leak)));
                Assert.Equal(odds[found.Class] / odds.Values.Sum(), found.Probability, Close);
                Assert.Equal(odds[-1] / odds.Values.Sum(), found.Nothing, Close);
                Assert.All(found.Rivals, r => Assert.Equal(odds[r.Class] / odds.Values.Sum(), r.Probability, Close));
            }
        }
    }

    [Fact]
    public void Search_QuietEvidence_FindsNothing()
    {
        var (_, graph) = SomeGraph.Draw(new SeededRandom(5), Services, Causes);
        var search = new CauseSearch(graph, s_options);
        search.ObserveAll([.. Enumerable.Repeat(-1.0, Services)]);
        var found = search.Search();

        Assert.Empty(found.Causes);
        Assert.InRange(found.Unknown, 0, 0.01);
    }

    [Fact]
    public void Search_WeakEvidenceInManyPlaces_FindsTheirCause()
    {
        var search = new CauseSearch(CauseGraph.Build(30, [SomeGraph.Reaching(0.9, [.. Enumerable.Range(0, 12)]), SomeGraph.Reaching(0.9, 3, 20)]));
        for (var service = 0; service < 12; service++)
        {
            search.Observe(service, 1.5);
        }

        Assert.Equal(0, Assert.Single(search.Search().Causes).Class);
    }

    [Fact]
    public void Search_CauseThatIsOver_LeavesTheSet()
    {
        var search = new CauseSearch(CauseGraph.Build(9, [SomeGraph.Reaching(0.9, 0, 1, 2, 3), SomeGraph.Reaching(0.9, 5, 6, 7, 8)]));
        search.ObserveAll([9, 9, 9, 9, 0, 9, 9, 9, 9]);
        Assert.Equal([0, 1], search.Search().Causes.Select(c => c.Class));

        search.ObserveAll([9, 9, 9, 9, 0, -1, -1, -1, -1]);

        Assert.Equal([0], search.Search().Causes.Select(c => c.Class));
    }

    [Fact]
    public void Search_PartsThatBecomeTheWhole_AreExchangedForIt()
    {
        int[] all = [.. Enumerable.Range(0, 12)];
        var search = new CauseSearch(CauseGraph.Build(12, [SomeGraph.Reaching(0.9, all[..4]), SomeGraph.Reaching(0.9, all[4..8]), SomeGraph.Weighing(-7, 0.9, all)]));
        search.ObserveAll([9, 9, 9, 9, 9, 9, 9, 9, -2, -2, -2, -2]);
        Assert.Equal([0, 1], search.Search().Causes.Select(c => c.Class));

        search.ObserveAll([9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]);
        Assert.Equal([2], search.Search().Causes.Select(c => c.Class));

        search.ObserveAll([9, 9, 9, 9, 9, 9, 9, 9, -2, -2, -2, -2]);
        Assert.Equal([0, 1], search.Search().Causes.Select(c => c.Class));
    }

    [Fact]
    public void Search_ServicesThatShareNothing_SaysUnknown()
    {
        var search = new CauseSearch(CauseGraph.Build(2000, [.. Enumerable.Range(0, 2000).Select(s => SomeGraph.Weighing(-7.5, 1, s))]));
        for (var service = 0; service < 2000; service++)
        {
            search.Observe(service, service % 50 == 0 ? 6 : -2);
        }

        var found = search.Search();

        Assert.Empty(found.Causes);
        Assert.InRange(found.Unknown, 0.99, 1);
    }

    [Fact]
    public void Search_NoiseFarAway_DoesNotSpeakAgainstACause()
    {
        int[] hit = [.. Enumerable.Range(0, 6)];
        var search = new CauseSearch(CauseGraph.Build(2000, [SomeGraph.Reaching(0.9, hit)]));
        for (var service = 0; service < 2000; service++)
        {
            search.Observe(service, service < hit.Length ? 5 : service % 50 == 0 ? 6 : -2);
        }

        var found = search.Search();

        Assert.InRange(found.Unknown, 0.99, 1);
        Assert.InRange(Assert.Single(found.Causes).Probability, 0.99, 1);
    }

    [Fact]
    public void Search_FewVisits_StaysBelowAndGoesOnNextTime()
    {
        var random = new SeededRandom(6);
        var (causes, graph) = SomeGraph.Draw(random, Services, Causes);
        var options = s_options with { EdgeVisits = 2 * graph.DearestFlip };
        var (search, free) = (new CauseSearch(graph, options), new CauseSearch(graph, s_options));
        var interrupted = false;
        for (var round = 0; round < 50; round++)
        {
            var evidence = SomeGraph.DrawEvidence(random, Services, causes);
            search.ObserveAll(evidence);
            var before = search.Visits;
            interrupted |= !search.Search().IsSettled;
            Assert.InRange(search.Visits - before, 0, options.EdgeVisits);
        }

        Assert.True(interrupted);
        var last = SomeGraph.DrawEvidence(random, Services, causes);
        search.ObserveAll(last);
        free.ObserveAll(last);
        for (var again = 0; again < 20; again++)
        {
            search.Search();
        }

        free.Search();
        Assert.Equal(free.LogPosterior(), search.LogPosterior(), Close);
    }

    [Fact]
    public void Search_SameCalls_FindTheSame()
    {
        Assert.Equal(Told(), Told());

        static string Told()
        {
            var random = new SeededRandom(7);
            var (causes, graph) = SomeGraph.Draw(random, Services, Causes);
            var search = new CauseSearch(graph, s_options);
            var told = "";
            for (var round = 0; round < 20; round++)
            {
                search.ObserveAll(SomeGraph.DrawEvidence(random, Services, causes));
                told += string.Join(';', search.Search().Causes.Select(c => $"{c.Class} {c.Probability:R} {string.Join(',', c.Rivals)}"));
            }

            return told;
        }
    }

    [Fact]
    public void Restart_AfterOtherEvidence_FindsWhatANewSearchFinds()
    {
        var random = new SeededRandom(8);
        var (causes, graph) = SomeGraph.Draw(random, Services, Causes);
        var old = new CauseSearch(graph, s_options);
        for (var round = 0; round < 50; round++)
        {
            old.ObserveAll(SomeGraph.DrawEvidence(random, Services, causes));
            old.Search();
        }

        var last = SomeGraph.DrawEvidence(random, Services, causes);
        old.ObserveAll(last);
        old.Restart();
        var anew = new CauseSearch(graph, s_options);
        anew.ObserveAll(last);
        anew.Restart();

        // Bit for bit: what a checkpoint brings back must go on as what was never stopped.
        Assert.Equal(anew.Gains, old.Gains);
        Assert.Equal(anew.Search().Causes.Select(c => (c.Class, c.Probability)), old.Search().Causes.Select(c => (c.Class, c.Probability)));
    }

    [Fact]
    public void Constructor_VisitsForLessThanAnExchange_Throws()
    {
        var graph = CauseGraph.Build(9, [SomeGraph.Reaching(0.9, 0, 1, 2, 3)]);

        Assert.Throws<ArgumentException>(() => new CauseSearch(graph, new SearchOptions(EdgeVisits: (2 * graph.DearestFlip) - 1)));
    }

    private static double ScoreOf(Explanation found, Cause[] causes, CauseGraph graph, double[] evidence) =>
        SomeGraph.LogPosterior(found.Causes.Select(c => causes[graph.CausesOf(c.Class)[0]]), evidence, s_options.Leak);

    private static double BestOf(Cause[] causes, double[] evidence) => Enumerable.Range(0, 1 << causes.Length)
        .Max(set => SomeGraph.LogPosterior(causes.Where((_, c) => (set & (1 << c)) != 0), evidence, s_options.Leak));
}
