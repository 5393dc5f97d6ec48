namespace Epicenter.Core.Incidents;

/// <summary>From <paramref name="At"/> on, <paramref name="Entity"/> led with this probability.</summary>
public sealed record BeliefChange(DateTimeOffset At, string Entity, double Probability);
