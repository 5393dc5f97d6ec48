namespace Epicenter.Core.Incidents;

/// <summary>What is held of a cause at some moment.</summary>
/// <param name="Entity">Id of an entity or service, or <see cref="Hypothesis.Unknown"/>.</param>
/// <param name="Probability">0 to 1, to a thousandth.</param>
public readonly record struct CauseShare(string Entity, double Probability);
