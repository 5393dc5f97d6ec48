namespace Epicenter.Bench.Drills;

/// <summary>A mechanism that was thought possible.</summary>
internal sealed record Likely(string Mechanism, double Probability);
