using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>
/// Tries every variant of a contender on the very series that it is then judged by, so that each stands in the table with its best and
/// not with our guess of its parameters. That flatters all of them alike; a detector whose parameters come from elsewhere gains nothing.
/// </summary>
internal static class ParameterSearch
{
    /// <returns>
    /// For each limit on false openings in 100 hours the variant that loses the fewest events, then with the most events ahead less those
    /// behind, then with the fewest false openings; null where none keeps to the limit.
    /// </returns>
    public static Choice?[] Best(IContender contender, IReadOnlyList<CountSeries> series, IReadOnlyList<double> limits)
    {
        var best = new Choice?[limits.Count];
        foreach (var detector in contender.Variants())
        {
            var score = CrowdJudge.Score(detector, series);
            for (var i = 0; i < limits.Count; i++)
            {
                if (score.FalsePer100Hours <= limits[i] && (best[i] is not { } champion || Rank(score).CompareTo(Rank(champion.Score)) < 0))
                {
                    best[i] = new Choice(detector, score);
                }
            }
        }

        return best;
    }

    private static (int, int, double) Rank(CrowdScore score) => (score.Lost, score.Behind - score.Ahead, score.FalsePer100Hours);
}
