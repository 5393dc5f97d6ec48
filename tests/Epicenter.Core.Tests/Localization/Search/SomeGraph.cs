using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;
using Epicenter.Core.Localization;
using Epicenter.Core.Localization.Search;

namespace Epicenter.Core.Tests.Localization.Search;

/// <summary>Small graphs of causes, some drawn at random, and the evidence that failures on them would give.</summary>
internal static class SomeGraph
{
    public const double LogPrior = -5;

    public static Cause Reaching(double strength, params int[] services) => Weighing(LogPrior, strength, services);

    public static Cause Weighing(double logPrior, double strength, params int[] services) =>
        new(logPrior, [.. services.Select(s => new Reach(s, strength))]);

    public static (Cause[] Causes, CauseGraph Graph) Draw(SeededRandom random, int services, int causes)
    {
        var drawn = Enumerable.Range(0, causes).Select(_ => DrawCause(random, services)).ToArray();
        return (drawn, CauseGraph.Build(services, drawn));
    }

    /// <summary>Evidence as it is when two causes failed.</summary>
    public static double[] DrawEvidence(SeededRandom random, int services, Cause[] causes)
    {
        var spared = new double[services];
        Array.Fill(spared, 0.97);
        foreach (var cause in new[] { causes[random.NextBelow(causes.Length)], causes[random.NextBelow(causes.Length)] })
        {
            foreach (var reach in cause.Reaches)
            {
                spared[reach.Service] *= 1 - reach.Probability;
            }
        }

        return [.. spared.Select(s => (2 * random.NextNormal()) + (random.Chance(1 - s) ? 3 : -2))];
    }

    /// <summary>The logarithm of a set's posterior against that of the empty one, straight from the definition.</summary>
    public static double LogPosterior(IEnumerable<Cause> set, double[] evidence, double leak)
    {
        var spared = new double[evidence.Length];
        Array.Fill(spared, 1 - leak);
        var sum = 0.0;
        foreach (var cause in set)
        {
            sum += cause.LogPrior;
            foreach (var reach in cause.Reaches)
            {
                spared[reach.Service] *= 1 - (double)(float)reach.Probability;
            }
        }

        return sum + evidence.Select((e, s) => Localizer.LogMix(1 - spared[s], e) - Localizer.LogMix(leak, e)).Sum();
    }

    public static void ObserveAll(this CauseSearch search, double[] evidence)
    {
        for (var service = 0; service < evidence.Length; service++)
        {
            search.Observe(service, evidence[service]);
        }
    }

    private static Cause DrawCause(SeededRandom random, int services)
    {
        var share = random.NextBetween(0.05, 0.5);
        return new Cause(
            random.NextBetween(-6, -4),
            [.. Enumerable.Range(0, services).Where(_ => random.Chance(share)).Select(s => new Reach(s, random.NextBetween(0.2, 0.99)))]);
    }
}
