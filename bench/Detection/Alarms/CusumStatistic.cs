using System.Globalization;
using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Alarms;

/// <summary>
/// Page's CUSUM of log-likelihood ratios for counts (Höhle and Paul, Computational Statistics &amp; Data Analysis 52, 2008; Watkins et al.
/// 2008): what a rise by a factor makes more likely adds up, and never falls below zero.
/// </summary>
/// <remarks>
/// The usual rate is a mean of the bins before, older ones fading, drawn towards a prior mean, for a series begins without a past. Where
/// the sum is at its cap nothing is learned: what is an outage must not become usual.
/// </remarks>
/// <param name="Shape">Gamma shape of the negative binomial; infinity makes it Poisson.</param>
/// <param name="Factor">The rise that is looked for.</param>
/// <param name="PriorMean">Reports a bin that are usual before any is seen.</param>
/// <param name="PriorBins">Bins that this weighs as much as.</param>
/// <param name="Memory">Bins after which a bin's weight in the usual rate has fallen to 1/e.</param>
internal sealed record CusumStatistic(double Shape, double Factor, double PriorMean, double PriorBins, double Memory) : IAlarmStatistic
{
    /// <summary>The sum rises no further: with the threshold here, it falls as soon as the reports do.</summary>
    public double Cap { get; init; } = double.PositiveInfinity;

    public string Settings =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"shape {Shape}, factor {Factor}, a priori {PriorMean} a bin, worth {PriorBins} bins, memory of {Memory}");

    public IReadOnlyList<double> Of(CountSeries series)
    {
        var sums = new double[series.Counts.Count];
        var kept = Math.Exp(-1 / Memory);
        double sum = 0, reports = 0, weight = 0;
        for (var bin = 0; bin < sums.Length; bin++)
        {
            var count = series.Counts[bin];
            var usual = (reports + (PriorMean * PriorBins)) / (weight + PriorBins);
            sum = Math.Clamp(sum + LogLikelihoodRatio(count, usual), 0, Cap);
            sums[bin] = sum;
            if (sum < Cap)
            {
                reports = (kept * reports) + count;
                weight = (kept * weight) + 1;
            }
        }

        return sums;
    }

    private double LogLikelihoodRatio(int count, double usual) =>
        double.IsPositiveInfinity(Shape)
            ? (count * Math.Log(Factor)) - (usual * (Factor - 1))
            : (count * Math.Log(Factor)) - ((count + Shape) * Math.Log((Shape + (Factor * usual)) / (Shape + usual)));
}
