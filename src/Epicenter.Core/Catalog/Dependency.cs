using System.Collections.Immutable;

namespace Epicenter.Core.Catalog;

/// <summary>One thing that an entity stands on.</summary>
/// <param name="Entity">Id of the entity or service stood on.</param>
/// <param name="Strength">Probability, 0 to 1, that the dependant fails for its users while <paramref name="Entity"/> is down.</param>
/// <param name="Kind">How it stands on it: runtime, control-plane, login, …; null where the catalog does not say.</param>
/// <param name="Source">Address or citation of the best evidence, or <c>estimate</c>; null where the catalog does not say.</param>
/// <param name="Evidence"><c>declared</c> and the ids of outages in which the dependant was seen to be hit.</param>
/// <param name="Ended">The first day on which it no longer holds; null while it does. What has ended is kept for the replays of earlier days.</param>
public sealed record Dependency(
    string Entity, double Strength, string? Kind, string? Source, ImmutableArray<string> Evidence, DateOnly? Ended = null)
{
    /// <summary>Whether <paramref name="outage"/> is all that speaks for this dependency.</summary>
    public bool RestsOnlyOn(string outage) => Evidence.Length > 0 && Evidence.All(e => e == outage);
}
