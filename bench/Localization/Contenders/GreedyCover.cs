namespace Epicenter.Bench.Localization.Contenders;

/// <summary>
/// The smallest set of groups that reaches all failing services, as the classic greedy algorithm finds it: always the group that reaches most of
/// those left, of equals the one that reaches fewest others. A failing service by itself is no reason for a group.
/// </summary>
internal sealed class GreedyCover(RiskCatalog catalog, double threshold, int fewest) : IContender
{
    public string Name => "greedy set cover";

    public Answer Localize(IReadOnlyList<double> evidence)
    {
        var coverage = new Coverage(catalog, RiskCatalog.Failing(evidence, threshold));
        var (taken, rivals) = (new List<int>(), new List<int>());
        while (true)
        {
            var best = Enumerable.Range(0, catalog.Groups.Length).Where(g => coverage.Of(g) >= fewest)
                .OrderByDescending(coverage.Of).ThenBy(g => catalog.Groups[g].Reaches.Length).Take(3).ToArray();
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
