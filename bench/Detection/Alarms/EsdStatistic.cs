using System.Globalization;
using Epicenter.Bench.Detection.Crowd;
using MathNet.Numerics.Distributions;

namespace Epicenter.Bench.Detection.Alarms;

/// <summary>
/// Twitter's seasonal hybrid ESD (Hochenbaum, Vallis and Kejariwal, arXiv:1704.07706): the generalized extreme studentized deviate test
/// (Rosner 1983) with median and median absolute deviation, one-sided, on all bins so far. The statistic is −log₁₀ of the least
/// significance level at which the newest bin is among the anomalies.
/// </summary>
/// <remarks>
/// Its seasonal decomposition needs two periods, which no series here has, so only the median is taken off. In a window of mostly zeroes
/// the median absolute deviation is 0 and everything or nothing is an anomaly: a least deviation is searched for it.
/// </remarks>
/// <param name="mostAnomalies">Share of the bins that may be anomalies: 0.49 at most, 0.10 by default in the original.</param>
/// <param name="leastDeviation">Deviations below this are taken for it, in reports.</param>
internal sealed class EsdStatistic(double mostAnomalies, double leastDeviation) : IAlarmStatistic
{
    private const int Fewest = 8;

    // Makes the median absolute deviation of a normal distribution its standard deviation.
    private const double Consistency = 1.4826;

    public string Settings =>
        string.Create(CultureInfo.InvariantCulture, $"at most {mostAnomalies:P0} anomalies, deviation at least {leastDeviation}");

    public IReadOnlyList<double> Of(CountSeries series)
    {
        var sorted = new List<int>();
        var levels = new double[series.Counts.Count];
        for (var bin = 0; bin < levels.Length; bin++)
        {
            var count = series.Counts[bin];
            var at = sorted.BinarySearch(count);
            sorted.Insert(at < 0 ? ~at : at, count);
            levels[bin] = bin < Fewest ? 0 : Level(sorted, count);
        }

        return levels;
    }

    // Bins are taken away from the largest down; the newest is an anomaly if it, or one taken after it, deviates enough.
    private double Level(List<int> sorted, int newest)
    {
        var most = (int)(sorted.Count * mostAnomalies);
        var rank = sorted.Count - sorted.FindLastIndex(c => c == newest);
        var level = 0.0;
        for (var taken = rank; taken <= most; taken++)
        {
            var left = sorted.Count - taken + 1;
            level = Math.Max(level, Level(Deviation(sorted, left), left));
        }

        return level;
    }

    private double Deviation(List<int> sorted, int left)
    {
        var median = (sorted[(left - 1) / 2] + sorted[left / 2]) / 2.0;
        var distances = sorted.Take(left).Select(c => Math.Abs(c - median)).Order().ToArray();
        var spread = Consistency * (distances[(left - 1) / 2] + distances[left / 2]) / 2;
        return (sorted[left - 1] - median) / Math.Max(leastDeviation, spread);
    }

    // Rosner's critical value λ = t(m − 1) / √((m − 2 + t²) m) of m bins left, solved for t. A deviation may exceed any λ.
    private static double Level(double deviation, int left)
    {
        var squared = deviation * deviation * left;
        var room = ((left - 1.0) * (left - 1.0)) - squared;
        if (room <= 0)
        {
            return double.PositiveInfinity;
        }

        var t = Math.Sign(deviation) * Math.Sqrt(squared * (left - 2) / room);
        return -Math.Log10(Math.Clamp(left * StudentT.CDF(0, 1, left - 2, -t), 1e-300, 1));
    }
}
