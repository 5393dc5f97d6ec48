using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Mechanisms;

/// <summary>Weighs whether there is a cause at all: services may fail at once with nothing in common, and one may look bad by chance.</summary>
internal static class Coincidences
{
    /// <summary>Natural log-odds of that against a cause.</summary>
    public static double LogOdds(Posterior posterior, IReadOnlyList<Episode> members, Coincidence coincidence) => members is [var alone]
        ? -Priors.OfService - alone.PeakEvidence
        : Posterior.Tempering * (coincidence.LogOdds(members) - posterior.Score);

    /// <summary>What is held of it, and why.</summary>
    public static MechanismBelief Believed(double logOdds, int members) => new(
        Mechanism.Coincidence,
        1 / (1 + Math.Exp(-logOdds)),
        [new Ground(GroundKind.Chance, logOdds, [], members, 0)]);
}
