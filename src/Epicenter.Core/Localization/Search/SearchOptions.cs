namespace Epicenter.Core.Localization.Search;

/// <summary>How a search judges, and how long it may look.</summary>
/// <param name="Leak">Probability, 0 to 1, that a service fails though nothing in the set reaches it.</param>
/// <param name="UnknownLogPrior">Natural log-odds of a common cause that the graph does not hold.</param>
/// <param name="EdgeVisits">Edges that one search may visit; what is not done then is done in the next.</param>
public sealed record SearchOptions(
    double Leak = Priors.LeastLeak,
    double UnknownLogPrior = Priors.UnknownCause,
    long EdgeVisits = SearchOptions.UsualEdgeVisits)
{
    /// <summary>About twenty thousandths of a second of one core.</summary>
    public const long UsualEdgeVisits = 2_000_000;
}
