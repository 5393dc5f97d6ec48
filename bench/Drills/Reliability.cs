namespace Epicenter.Bench.Drills;

/// <summary>One bin of a reliability diagram.</summary>
/// <param name="Count">Beliefs in it.</param>
/// <param name="Held">Their mean probability.</param>
/// <param name="Right">The share of them that is right.</param>
internal sealed record Reliability(int Count, double Held, double Right)
{
    /// <summary>Bins that hold equally many beliefs each; as many bins as beliefs where there are fewer of those.</summary>
    public static Reliability[] Bins(IReadOnlyList<Belief> beliefs, int bins)
    {
        var ordered = beliefs.OrderBy(b => b.Probability).ThenBy(b => b.Drill).ToArray();
        var count = Math.Min(bins, ordered.Length);
        return
        [
            .. Enumerable.Range(0, count)
                .Select(i => ordered[(i * ordered.Length / count)..((i + 1) * ordered.Length / count)])
                .Select(bin => new Reliability(bin.Length, bin.Average(b => b.Probability), Scores.Exact(bin))),
        ];
    }

    /// <summary>Expected calibration error: the mean gap between what is held and what is right, by bins of equal mass.</summary>
    public static double Error(IReadOnlyList<Belief> beliefs, int bins)
    {
        var rows = Bins(beliefs, bins);
        return rows.Sum(r => r.Count * Math.Abs(r.Held - r.Right)) / Math.Max(1, rows.Sum(r => r.Count));
    }
}
