using System.Collections.Immutable;

namespace Epicenter.Core.Drills;

/// <summary>What really happened in a drill.</summary>
/// <param name="Roots">Ids of what failed, or <see cref="Incidents.Hypothesis.Unknown"/>.</param>
/// <param name="Hits">Services hit; one that both of two roots reach stands here once, by the first.</param>
/// <param name="Departures">Where the catalog is wrong in this world: <c>gone</c>, <c>elsewhere</c> or <c>unknown</c> to it, then who stands on what.</param>
public sealed record DrillOutage(
    DrillKind Kind,
    ImmutableArray<string> Roots,
    DateTimeOffset Onset,
    DateTimeOffset End,
    ImmutableArray<DrillHit> Hits,
    ImmutableArray<string> Departures)
{
    /// <summary>Indices of the services that a root hit.</summary>
    public IEnumerable<int> HitBy(string root) => Hits.Where(h => h.Root == root).Select(h => h.Service);
}
