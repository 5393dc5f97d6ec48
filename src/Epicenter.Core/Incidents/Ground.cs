using System.Collections.Immutable;

namespace Epicenter.Core.Incidents;

/// <summary>One reason for or against a hypothesis.</summary>
/// <param name="Weight">Natural log-likelihood: above zero speaks for it, below zero against it.</param>
/// <param name="Subjects">Ids of services (or symptoms, for <see cref="GroundKind.Symptoms"/>) that the reason rests on, weightiest first.</param>
/// <param name="Count">How many are meant in all; <paramref name="Subjects"/> may be cut short.</param>
/// <param name="Of">Out of how many; zero where it does not apply.</param>
public sealed record Ground(GroundKind Kind, double Weight, ImmutableArray<string> Subjects, int Count, int Of);
