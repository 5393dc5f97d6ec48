namespace Epicenter.Core.Detection;

/// <summary>The beta-binomial of given pseudo-counts, with what it asks for again and again kept at hand.</summary>
internal sealed class LogBetas(double failed, double passed)
{
    private readonly LogGammas _failed = new(failed);
    private readonly LogGammas _passed = new(passed);
    private readonly LogGammas _all = new(failed + passed);

    /// <summary>Natural log of the probability of one sequence of so many probes, so many of them failed.</summary>
    public double LogMarginal(double failed, double total) => LogBeta(failed, total) - LogBeta(0, 0);

    private double LogBeta(double failed, double total) => _failed.Of(failed) + _passed.Of(total - failed) - _all.Of(total);
}
