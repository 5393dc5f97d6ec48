using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Traffic;

/// <summary>Real counts of one provider, bin by bin, from a time when nothing seems to have been wrong.</summary>
/// <param name="Pieces">Runs of bins that follow one another.</param>
/// <param name="Mean">Reports a bin.</param>
internal sealed record QuietStretch(IReadOnlyList<int[]> Pieces, double Mean)
{
    // Real earlier trouble is no ordinary traffic; anything less stays, for bursts are what a detector must bear.
    private const int TroubleReports = 8;
    private const int TroubleFactor = 5;

    /// <returns>
    /// What is more than an hour before the declaration, without bins of at least eight reports and five times one more than the median,
    /// and the hour on either side of them; null where nothing is left or nobody reported.
    /// </returns>
    public static QuietStretch? Of(CountSeries series)
    {
        int[] counts = [.. series.Counts.Take(series.DeclaredBin - CountSeries.BinsAnHour)];
        var median = counts.Order().ElementAt(counts.Length / 2);
        var least = Math.Max(TroubleReports, TroubleFactor * (1 + median));
        var trouble = Enumerable.Range(0, counts.Length).Where(i => counts[i] >= least).ToArray();
        var pieces = new List<List<int>> { new() };
        for (var bin = 0; bin < counts.Length; bin++)
        {
            if (!trouble.Any(t => Math.Abs(t - bin) <= CountSeries.BinsAnHour))
            {
                pieces[^1].Add(counts[bin]);
            }
            else if (pieces[^1].Count > 0)
            {
                pieces.Add([]);
            }
        }

        var kept = pieces.Where(p => p.Count > 0).Select(p => p.ToArray()).ToArray();
        var mean = kept.SelectMany(p => p).DefaultIfEmpty().Average();
        return mean > 0 ? new QuietStretch(kept, mean) : null;
    }
}
