using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>
/// Tries every variant of a contender on the very series that it is then judged by, so that each stands in the table with its best and
/// not with our guess of its parameters. That flatters who has many; so what it comes to on events held out is told beside it.
/// </summary>
internal static class ParameterSearch
{
    /// <returns>For each limit on false openings in a hundred hours the best variant; null where none keeps to it.</returns>
    public static Choice?[] Best(IContender contender, IReadOnlyList<CountSeries> series, IReadOnlyList<double> limits)
    {
        var all = limits.Select(l => new Champion(l, _ => true)).ToArray();
        var even = limits.Select(l => new Champion(l, int.IsEvenInteger)).ToArray();
        var odd = limits.Select(l => new Champion(l, int.IsOddInteger)).ToArray();
        foreach (var detector in contender.Variants())
        {
            var verdicts = new Verdict[series.Count];
            for (var i = 0; i < verdicts.Length; i++)
            {
                verdicts[i] = CrowdJudge.Judge(series[i], detector.Run(series[i]));
            }

            foreach (var champion in (IEnumerable<Champion>)[.. all, .. even, .. odd])
            {
                champion.Meet(detector, verdicts);
            }
        }

        return [.. limits.Select((_, i) => Chosen(all[i], contender.IsFittedBeforehand ? null : HeldOut(even[i], odd[i])))];
    }

    private static Choice? Chosen(Champion all, CrowdScore? heldOut) =>
        all is { Detector: { } detector, Score: { } score } ? new Choice(detector, score, heldOut) : null;

    private static CrowdScore? HeldOut(Champion even, Champion odd) =>
        even.Score is null || odd.Score is null ? null : CrowdScore.Of([.. even.Unseen, .. odd.Unseen]);
}
