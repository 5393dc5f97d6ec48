namespace Epicenter.Bench.Localization.Contenders;

/// <summary>
/// In the manner of Sherlock's Ferret (Bahl et al., SIGCOMM 2007): assignments of "abnormal" to at most two roots, pruned to those that have an
/// impact on what looks bad, each scored by the product of its observations' probabilities. Ferret's third state, "troubled", is in the evidence,
/// which is not cut into failing and not.
/// </summary>
internal sealed class SherlockLike(RiskCatalog catalog, double leak) : IContender
{
    private readonly Hypotheses _hypotheses = new(catalog, leak, atOnce: 2, candidates: 25);

    public string Name => "Sherlock-like";

    public Answer Localize(IReadOnlyList<double> evidence)
    {
        var best = _hypotheses.Best([.. evidence.Select(e => Math.Exp(Math.Clamp(e, -50, 12)))]);
        return new Answer(best[0], [.. best.Skip(1).SelectMany(h => h)]);
    }
}
