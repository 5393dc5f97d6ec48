namespace Epicenter.Bench.Drills;

/// <summary>One bin of a reliability diagram.</summary>
/// <param name="Count">Beliefs in it.</param>
/// <param name="Held">Their mean probability.</param>
/// <param name="Right">The share of them that is right.</param>
internal sealed record Reliability(int Count, double Held, double Right)
{
    /// <summary>Bins that hold equally many beliefs each.</summary>
    public static Reliability[] Bins(IReadOnlyList<Belief> beliefs, int bins)
    {
        var ordered = beliefs.OrderBy(b => b.Probability).ThenBy(b => b.Drill).ToArray();
        return
        [
            .. Enumerable.Range(0, Math.Min(bins, ordered.Length))
                .Select(i => ordered.AsMemory((int)((long)i * ordered.Length / bins)..(int)((long)(i + 1) * ordered.Length / bins)).ToArray())
                .Where(bin => bin.Length > 0)
                .Select(bin => new Reliability(bin.Length, bin.Average(b => b.Probability), bin.Average(b => b.IsExact ? 1.0 : 0))),
        ];
    }

    /// <summary>Expected calibration error: the mean gap between what is held and what is right, by bins of equal mass.</summary>
    public static double Error(IReadOnlyList<Belief> beliefs, int bins)
    {
        var rows = Bins(beliefs, bins);
        return rows.Sum(r => r.Count * Math.Abs(r.Held - r.Right)) / Math.Max(1, rows.Sum(r => r.Count));
    }
}
