using System.Collections.Immutable;

namespace Epicenter.Core.Localization.Search;

/// <summary>What a search found: the causes that together explain the evidence best.</summary>
/// <param name="Causes">By class; empty where nothing explains it better than chance.</param>
/// <param name="Unknown">Probability that besides them something failed that the graph does not hold.</param>
/// <param name="IsSettled">False where the search stopped because its edge visits were used up.</param>
public sealed record Explanation(ImmutableArray<FoundCause> Causes, double Unknown, bool IsSettled);
