using System.Collections.Immutable;

namespace Epicenter.Sources.Scenarios;

/// <summary>The reports that services of one size get on a normal day.</summary>
/// <param name="PerMinute">Mean over the day.</param>
/// <param name="Services">Ids of the services of this size; empty for the smallest, which takes all others.</param>
public sealed record UsualReports(string Size, double PerMinute, ImmutableArray<string> Services);
