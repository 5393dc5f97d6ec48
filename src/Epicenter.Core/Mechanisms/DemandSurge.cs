using System.Collections.Immutable;
using Epicenter.Core.Incidents;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Mechanisms;

/// <summary>Weighs whether a service that fails by itself is overloaded by its own demand, against any other failure of its own.</summary>
internal static class DemandSurge
{
    // A surge hits one service: what each other service of the incident weighs against it.
    private const double Companion = -3;

    /// <summary>What is held of a demand surge, and why.</summary>
    /// <param name="itself">Probability, 0 to 1, that the service's failure is its own.</param>
    /// <param name="symptoms">What people complain of at this service.</param>
    /// <param name="companions">Ids of the other services of the incident.</param>
    /// <param name="notice">What is said of the service, as natural log-likelihood of its being down; 0 where nothing is.</param>
    public static MechanismBelief Weigh(double itself, SymptomFit symptoms, ImmutableArray<string> companions, double notice)
    {
        var prior = Math.Log(Priors.SurgeShare / (1 - Priors.SurgeShare));
        Ground[] evidence =
        [
            Ground.OfSymptoms(symptoms, symptoms.OfSurge()),
            new Ground(GroundKind.Companions, Companion * companions.Length, [.. companions.Take(Reasoning.SubjectsShown)], companions.Length, 0),
            new Ground(GroundKind.OutageNotice, -notice, [], 1, 0),
        ];
        var share = 1 / (1 + Math.Exp(-prior - (Posterior.Tempering * evidence.Sum(g => g.Weight))));
        return new MechanismBelief(
            Mechanism.DemandSurge,
            itself * share,
            [
                .. evidence.Where(g => g.Weight != 0).Append(new Ground(GroundKind.BaseRate, prior, [], 0, 0))
                    .OrderByDescending(g => Math.Abs(g.Weight)).ThenBy(g => g.Kind),
            ]);
    }
}
