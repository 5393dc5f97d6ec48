namespace Epicenter.Bench.Drills;

/// <summary>What was held of one incident of a drill at one moment, and what was true.</summary>
/// <param name="Drill">Seed of the drill: beliefs of one drill are not independent of each other.</param>
/// <param name="Kind">Sort of the drill.</param>
/// <param name="Minute">Minutes since the outage began.</param>
/// <param name="Truth">What failed.</param>
/// <param name="Hit">Services that were hit.</param>
/// <param name="Named">Services that the incident names.</param>
/// <param name="OpenedAfter">Minutes from the onset to the opening.</param>
/// <param name="IsExact">Whether the leading cause is the truth.</param>
/// <param name="IsNear">Whether it is that, a part of it, or a whole that it is a part of.</param>
/// <param name="IsTop3">Whether the truth is among the first three.</param>
/// <param name="Mechanism">How it failed; null where the drill does not say.</param>
/// <param name="Mechanisms">How it may have failed, with probabilities, the likeliest first.</param>
/// <param name="Held">Causes, the leading one first.</param>
internal sealed record Belief(
    ulong Drill,
    string Kind,
    int Minute,
    IReadOnlyList<string> Truth,
    int Hit,
    int Named,
    double OpenedAfter,
    bool IsExact,
    bool IsNear,
    bool IsTop3,
    string? Mechanism,
    IReadOnlyList<Likely> Mechanisms,
    IReadOnlyList<Held> Held)
{
    /// <summary>Probability of the leading cause, 0 to 1.</summary>
    public double Probability => Held[0].Probability;
}
