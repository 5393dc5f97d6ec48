using System.Collections.Immutable;
using Epicenter.Core.Catalog;

namespace Epicenter.Sources.Catalog;

/// <summary>What came of reading a catalog.</summary>
/// <param name="Graph">Null where a problem is worse than harmless (<see cref="CatalogProblem.IsHarmless"/>).</param>
/// <param name="Problems">Everything that is wrong, by file, line and column.</param>
/// <param name="Files">The files that were read, in order.</param>
public sealed record CatalogReading(CatalogGraph? Graph, ImmutableArray<CatalogProblem> Problems, ImmutableArray<string> Files);
