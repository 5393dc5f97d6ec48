using System.Collections.Immutable;

namespace Epicenter.Core.Catalog.Learning;

/// <summary>An incident that is over, as far as the catalog can learn from it.</summary>
/// <param name="Cause">Id of what failed; null where nothing known explained it.</param>
/// <param name="Sureness">Probability that the cause is right, 0 to 1; 1 where an operator said so.</param>
/// <param name="Services">Ids of the services that were hit.</param>
public sealed record PastIncident(string Id, string? Cause, double Sureness, ImmutableHashSet<string> Services);
