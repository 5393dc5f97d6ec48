namespace Epicenter.Core.Detection;

/// <summary>How much a series of probes speaks for failing against fine: beta-binomial on both sides.</summary>
public static class ProbeEvidence
{
    // While fine about one probe in two hundred fails, and flaky targets exist; while failing about three in four do, since not every
    // vantage or path is hit. Judgement, until real histories are fitted.
    private const double FineFailed = 0.25;
    private const double FinePassed = 50;
    private const double FailingFailed = 1.5;
    private const double FailingPassed = 0.5;

    // Consecutive probes repeat one another; each counts for less than an independent one.
    private const double Tempering = 0.7;

    private static readonly LogBetas s_fine = new(FineFailed, FinePassed);
    private static readonly LogBetas s_failing = new(FailingFailed, FailingPassed);

    /// <summary>Natural log-likelihood ratio of failing against fine.</summary>
    /// <param name="failed">Probes that failed, a degraded one half.</param>
    /// <param name="total">All probes.</param>
    /// <param name="rarity">Natural log of how much rarer a failure is at this target than at one of which nothing is known.</param>
    public static double LogLikelihoodRatio(double failed, double total, double rarity = 0) => total == 0
        ? 0
        : Tempering * (s_failing.LogMarginal(failed, total) - s_fine.LogMarginal(failed, total) + (failed * rarity));

    /// <summary>Share of its probes, 0 to 1, that fail at a target while it is fine, given what was seen of it: the mean of the beta posterior.</summary>
    public static double FailureRate(double failed, double passed) => (FineFailed + failed) / (FineFailed + FinePassed + failed + passed);
}
