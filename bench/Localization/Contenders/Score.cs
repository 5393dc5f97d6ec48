namespace Epicenter.Bench.Localization.Contenders;

/// <summary>
/// SCORE (Kompella, Yates, Greenberg, Snoeren, NSDI 2005): of the groups whose <em>hit ratio</em>, the share of their services that fail, is at
/// least an error threshold, always the one with the largest <em>coverage ratio</em>, until none explains what others don't.
/// </summary>
/// <remarks>
/// The paper tries several error thresholds and weighs the number of failures assumed against the threshold. Where services fail, or seem to, for
/// reasons of their own, that always ends at the strictest, which finds nothing; so one threshold is given.
/// </remarks>
internal sealed class Score(RiskCatalog catalog, double threshold, double error, int fewest) : IContender
{
    public string Name => "SCORE";

    public Answer Localize(IReadOnlyList<double> evidence)
    {
        var coverage = new Coverage(catalog, RiskCatalog.Failing(evidence, threshold));
        // The hit ratio counts all that fail, explained or not.
        var hits = Enumerable.Range(0, catalog.Groups.Length).Select(coverage.Of).ToArray();
        double HitRatio(int group) => (double)hits[group] / catalog.Groups[group].Reaches.Length;
        int[] eligible = [.. Enumerable.Range(0, hits.Length).Where(g => hits[g] >= fewest && HitRatio(g) >= error)];
        var (taken, rivals) = (new List<int>(), new List<int>());
        while (true)
        {
            var best = eligible.Where(g => coverage.Of(g) >= fewest).OrderByDescending(coverage.Of).ThenByDescending(HitRatio).Take(3).ToArray();
            if (best.Length == 0)
            {
                return new Answer(taken, rivals);
            }

            taken.Add(best[0]);
            rivals.AddRange(best[1..]);
            coverage.Take(best[0]);
        }
    }
}
