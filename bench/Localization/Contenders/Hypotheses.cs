using Epicenter.Core.Catalog;

namespace Epicenter.Bench.Localization.Contenders;

/// <summary>
/// Scores sets of failed groups by their posterior in a noisy-OR network, each from scratch, and enumerates those of a few members. Where all
/// are too many, the members are the best single groups, the best beside the best one, and so on.
/// </summary>
internal sealed class Hypotheses(RiskCatalog catalog, double leak, int atOnce, int candidates)
{
    private readonly double[] _spared = new double[catalog.Services];
    private readonly List<int> _touched = [];

    /// <summary>The three best sets, best first.</summary>
    /// <param name="odds">For each service, how much likelier its observation is if it fails.</param>
    public List<int[]> Best(double[] odds)
    {
        var best = new PriorityQueue<int[], double>();
        best.Enqueue([], 0);
        Enumerate([], Candidates(odds), odds, best);
        var ordered = new List<int[]>();
        while (best.TryDequeue(out var set, out _))
        {
            ordered.Insert(0, set);
        }

        return ordered;
    }

    private void Enumerate(int[] chosen, ReadOnlySpan<int> among, double[] odds, PriorityQueue<int[], double> best)
    {
        for (var i = 0; i < among.Length; i++)
        {
            int[] set = [.. chosen, among[i]];
            var score = LogPosterior(set, odds);
            if (best.Count < 3)
            {
                best.Enqueue(set, score);
            }
            else
            {
                best.EnqueueDequeue(set, score);
            }

            if (set.Length < atOnce)
            {
                Enumerate(set, among[(i + 1)..], odds, best);
            }
        }
    }

    // Pruned by impact: only groups that reach a service which speaks for a failure can be in a hypothesis.
    private int[] Candidates(double[] odds)
    {
        int[] conceivable = [.. Enumerable.Range(0, odds.Length).Where(s => odds[s] > 1).SelectMany(catalog.GroupsOf).Distinct().Order()];
        var chosen = new List<int>();
        int[] given = [];
        for (var depth = 0; depth < atOnce; depth++)
        {
            var next = conceivable.Except(chosen).Select(g => (Group: g, Score: LogPosterior([.. given, g], odds)))
                .OrderByDescending(g => g.Score).Take(candidates).Select(g => g.Group).ToArray();
            chosen.AddRange(next);
            given = [.. given, .. next.Take(1)];
        }

        return [.. chosen];
    }

    /// <summary>Natural log of a set's posterior against that of nothing.</summary>
    internal double LogPosterior(ReadOnlySpan<int> set, double[] odds)
    {
        var sum = 0.0;
        foreach (var group in set)
        {
            sum += catalog.Groups[group].LogPrior;
            foreach (Reach reach in catalog.ServicesOf(group))
            {
                if (_spared[reach.Service] == 0)
                {
                    _spared[reach.Service] = 1 - leak;
                    _touched.Add(reach.Service);
                }

                _spared[reach.Service] *= 1 - Math.Min(0.999, reach.Probability);
            }
        }

        foreach (var service in _touched)
        {
            var (spared, odd) = (_spared[service], odds[service]);
            sum += Math.Log((spared + ((1 - spared) * odd)) / (1 - leak + (leak * odd)));
            _spared[service] = 0;
        }

        _touched.Clear();
        return sum;
    }
}
