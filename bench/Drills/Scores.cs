namespace Epicenter.Bench.Drills;

/// <summary>How good beliefs are as probabilities.</summary>
internal static class Scores
{
    // A belief that is taken for certain and wrong would weigh without end.
    private const double LeastProbability = 0.001;

    public static double Exact(IReadOnlyList<Belief> beliefs) => beliefs.Average(b => b.IsExact ? 1.0 : 0);

    public static double Near(IReadOnlyList<Belief> beliefs) => beliefs.Average(b => b.IsNear ? 1.0 : 0);

    public static double Top3(IReadOnlyList<Belief> beliefs) => beliefs.Average(b => b.IsTop3 ? 1.0 : 0);

    public static double Held(IReadOnlyList<Belief> beliefs) => beliefs.Average(b => b.Probability);

    /// <summary>Mean squared distance of what is held of the leading cause from whether it is right (Brier 1950).</summary>
    public static double Brier(IReadOnlyList<Belief> beliefs) => beliefs.Average(b => Math.Pow(b.Probability - (b.IsExact ? 1 : 0), 2));

    /// <summary>Mean surprise in nats at whether the leading cause is right.</summary>
    public static double LogLoss(IReadOnlyList<Belief> beliefs) => beliefs.Average(b =>
        -Math.Log(Math.Max(LeastProbability, b.IsExact ? b.Probability : 1 - b.Probability)));
}
