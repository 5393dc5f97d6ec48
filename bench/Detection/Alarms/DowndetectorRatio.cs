using System.Globalization;
using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Alarms;

/// <summary>
/// Downdetector's published rule: reports significantly above the mean for that time of day ("How Downdetector works", Ookla). What
/// "significantly" is stays unpublished; taken as a multiple of the mean, with a least number of reports.
/// </summary>
/// <remarks>
/// Theirs is the mean of months. A series here begins without a past, so it stands on the mean of all bins so far, drawn towards
/// <paramref name="priorMean"/>; from the second day on, that is what the mean of the same time the day before, give or take half an
/// hour, is drawn towards.
/// </remarks>
/// <param name="priorMean">Reports a bin that are expected before any is seen.</param>
/// <param name="priorBins">Bins that this expectation weighs as much as.</param>
internal sealed class DowndetectorRatio(double priorMean, double priorBins) : IAlarmStatistic
{
    private const int HalfWidth = 2;

    public string Settings => string.Create(CultureInfo.InvariantCulture, $"a priori {priorMean} a bin, worth {priorBins} bins");

    public IReadOnlyList<double> Of(CountSeries series)
    {
        var counts = series.Counts;
        var ratios = new double[counts.Count];
        var sum = priorMean * priorBins;
        for (var bin = 0; bin < ratios.Length; bin++)
        {
            ratios[bin] = counts[bin] / Usual(counts, bin, sum / (priorBins + bin));
            sum += counts[bin];
        }

        return ratios;
    }

    private double Usual(IReadOnlyList<int> counts, int bin, double mean)
    {
        var from = Math.Max(0, bin - CountSeries.BinsADay - HalfWidth);
        var to = bin - CountSeries.BinsADay + HalfWidth;
        var sum = 0;
        for (var i = from; i <= to; i++)
        {
            sum += counts[i];
        }

        return (sum + (priorBins * mean)) / (Math.Max(0, to - from + 1) + priorBins);
    }
}
