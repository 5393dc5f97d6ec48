using Epicenter.Core.Mechanisms;

namespace Epicenter.Core.Incidents;

/// <summary>What is held of a mechanism at some moment.</summary>
/// <param name="Probability">0 to 1, to a thousandth.</param>
public readonly record struct MechanismShare(Mechanism Mechanism, double Probability);
