using System.Globalization;
using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Alarms;

/// <summary>
/// Farrington-flexible (Noufaily et al., Statistics in Medicine 32, 2013; Salmon et al., J. Statistical Software 70(10), 2016): a
/// quasi-Poisson regression on the past says how unlikely a count is. The statistic is −log₁₀ of that probability.
/// </summary>
/// <remarks>
/// The original's reference are the same weeks of years past, with a seasonal factor of ten levels. No series here has a past of even two
/// days, so the last bins are the reference and the seasonal factor is dropped; trend, reweighting, overdispersion, the negative binomial
/// tail and the rule of five reports in four units of time stay. It speaks from the eighth bin of a reference on.
/// </remarks>
/// <param name="reference">Bins of the reference at most.</param>
/// <param name="gap">Last bins that are left out, since an outage may have begun in them: half a year in the original.</param>
/// <param name="hasTrend">Whether a trend is fitted; even so it is dropped where it promises more than the reference ever saw.</param>
internal sealed class FarringtonTail(int reference, int gap, bool hasTrend) : IAlarmStatistic
{
    private const int Fewest = 8;
    private const int EnoughReports = 5;
    private const int EnoughWithin = 4;

    public string Settings =>
        string.Create(CultureInfo.InvariantCulture, $"reference of {reference} bins, {gap} left out, {(hasTrend ? "with trend" : "no trend")}");

    public IReadOnlyList<double> Of(CountSeries series)
    {
        int[] counts = [.. series.Counts];
        var tails = new double[counts.Length];
        for (var bin = gap + Fewest; bin < tails.Length; bin++)
        {
            if (counts[(bin - EnoughWithin + 1)..(bin + 1)].Sum() >= EnoughReports)
            {
                tails[bin] = Surprise(counts[Math.Max(0, bin - gap - reference)..(bin - gap)], counts[bin]);
            }
        }

        return tails;
    }

    private double Surprise(int[] past, int count)
    {
        var fit = hasTrend ? QuasiPoisson.Fit(past, hasTrend: true, gap) : null;
        if (fit is null || fit.Expected > past.Max())
        {
            fit = QuasiPoisson.Fit(past, hasTrend: false, gap)!;
        }

        return fit.Surprise(count);
    }
}
