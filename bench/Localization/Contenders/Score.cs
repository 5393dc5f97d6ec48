namespace Epicenter.Bench.Localization.Contenders;

/// <summary>
/// SCORE (Kompella, Yates, Greenberg, Snoeren, NSDI 2005): of the groups whose <em>hit ratio</em>, the share of their services that fail, is at
/// least an error threshold, always the one with the largest <em>coverage ratio</em>. It is done for several thresholds, and the one stands that
/// explains everything at the least cost, which is the number of failures it assumes, divided by the threshold. A service that no group explains
/// is a failure of its own.
/// </summary>
internal sealed class Score(RiskCatalog catalog, double threshold, int fewest) : IContender
{
    private static readonly double[] s_errorThresholds = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];

    public string Name => "SCORE";

    public Answer Localize(IReadOnlyList<double> evidence)
    {
        var failing = RiskCatalog.Failing(evidence, threshold);
        return s_errorThresholds.Select(error => Explain(failing, error)).MinBy(e => e.Cost).Answer;
    }

    private (Answer Answer, double Cost) Explain(List<int> failing, double error)
    {
        var coverage = new Coverage(catalog, failing);
        // The hit ratio counts all that fail, explained or not.
        var hits = Enumerable.Range(0, catalog.Groups.Length).Select(coverage.Of).ToArray();
        int[] eligible = [.. Enumerable.Range(0, hits.Length).Where(g => hits[g] >= fewest && hits[g] >= error * catalog.Groups[g].Reaches.Length)];
        var (taken, rivals) = (new List<int>(), new List<int>());
        while (true)
        {
            var best = eligible.Where(g => coverage.Of(g) >= fewest)
                .OrderByDescending(coverage.Of).ThenByDescending(g => (double)hits[g] / catalog.Groups[g].Reaches.Length).Take(3).ToArray();
            if (best.Length == 0)
            {
                return (new Answer(taken, rivals), (taken.Count + coverage.Unexplained) / error);
            }

            taken.Add(best[0]);
            rivals.AddRange(best[1..]);
            coverage.Take(best[0]);
        }
    }
}
