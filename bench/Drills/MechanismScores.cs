namespace Epicenter.Bench.Drills;

/// <summary>How well mechanisms are told, of the drills that say how.</summary>
internal static class MechanismScores
{
    /// <summary>Share of beliefs whose leading mechanism is the true one.</summary>
    public static double Leads(IReadOnlyList<Belief> beliefs) => beliefs.Average(b => IsRight(b) ? 1.0 : 0);

    /// <summary>Mean probability of the leading mechanism.</summary>
    public static double Held(IReadOnlyList<Belief> beliefs) => beliefs.Average(b => b.Mechanisms[0].Probability);

    /// <summary>Mean probability of the true one.</summary>
    public static double Truth(IReadOnlyList<Belief> beliefs) => beliefs.Average(b => b.Mechanisms.Single(m => m.Mechanism == b.Mechanism).Probability);

    /// <summary>Mean squared distance between the leading mechanism's probability and whether it is the true one.</summary>
    public static double Brier(IReadOnlyList<Belief> beliefs) => beliefs.Average(b => Math.Pow(b.Mechanisms[0].Probability - (IsRight(b) ? 1 : 0), 2));

    /// <summary>Mean distance between what is held and what is right, in bins of as many beliefs each.</summary>
    public static double Error(IReadOnlyList<Belief> beliefs, int bins)
    {
        var ordered = beliefs.OrderBy(b => b.Mechanisms[0].Probability).ToArray();
        return Enumerable.Range(0, bins)
            .Select(i => ordered[(i * ordered.Length / bins)..((i + 1) * ordered.Length / bins)])
            .Where(bin => bin.Length > 0)
            .Sum(bin => bin.Length * Math.Abs(Held(bin) - Leads(bin))) / ordered.Length;
    }

    private static bool IsRight(Belief belief) => belief.Mechanisms[0].Mechanism == belief.Mechanism;
}
