using System.Collections.Immutable;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Localization.Search;

/// <summary>Something that can fail, as a search knows it.</summary>
/// <param name="LogPrior">Natural log-odds that it fails at all.</param>
/// <param name="Reaches">The services that its failure reaches, each once, in the order of their index.</param>
public sealed record Cause(double LogPrior, ImmutableArray<Reach> Reaches);
