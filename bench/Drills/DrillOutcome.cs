namespace Epicenter.Bench.Drills;

/// <summary>What came of one drill.</summary>
/// <param name="Beliefs">One for each moment and each incident that told of the outage.</param>
/// <param name="Missed">Roots that no incident told of in the end.</param>
/// <param name="Roots">Roots in all.</param>
/// <param name="Beside">Further incidents on services that were hit.</param>
/// <param name="False">Incidents on services that were not.</param>
internal sealed record DrillOutcome(string Kind, IReadOnlyList<Belief> Beliefs, int Roots, int Missed, int Beside, int False);
