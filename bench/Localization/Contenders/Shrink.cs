namespace Epicenter.Bench.Localization.Contenders;

/// <summary>
/// Shrink (Kandula, Katabi, Vasseur, MineNet 2005): a Bayesian network of groups and services with noise in both, services observed as failing or
/// not; the likeliest set of at most three failures, by enumeration.
/// </summary>
internal sealed class Shrink(RiskCatalog catalog, double threshold, double leak) : IContender
{
    // How often a service that fails, or doesn't, looks as if it failed.
    private const double Seen = 0.38;
    private const double SeenForNothing = 0.04;

    private readonly Hypotheses _hypotheses = new(catalog, leak, atOnce: 3, candidates: 8);

    public string Name => "Shrink";

    public Answer Localize(IReadOnlyList<double> evidence)
    {
        var best = _hypotheses.Best([.. evidence.Select(e => e > threshold ? Seen / SeenForNothing : (1 - Seen) / (1 - SeenForNothing))]);
        return new Answer(best[0], [.. best.Skip(1).SelectMany(h => h)]);
    }
}
