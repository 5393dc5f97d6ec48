namespace Epicenter.Sources.Scenarios;

/// <summary>A step of the repair that all hit services felt.</summary>
/// <param name="Remaining">The share of people still hit, 0 to 1.</param>
public sealed record ReliefStage(DateTimeOffset At, double Remaining);
