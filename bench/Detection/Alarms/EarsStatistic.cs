using System.Globalization;
using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Alarms;

/// <summary>
/// The Early Aberration Reporting System's C1, C2 and C3 (Hutwagner et al., J. Urban Health 80, 2003; formulas as in Fricker et al.,
/// Statistics in Medicine 27, 2008): the distance of a count from the mean of a short baseline, in standard deviations.
/// </summary>
/// <remarks>
/// C2 leaves a gap of two bins between baseline and count; C3 sums max(0, C2 − 1) over three bins. A series begins with whatever bins of
/// the baseline there are, at least three, where the original is silent until it has them all.
/// </remarks>
/// <param name="baseline">Bins of the baseline: 7 in the original, which counts days.</param>
/// <param name="leastDeviation">Deviations below this are taken for it; without that, one report after silence is infinitely far.</param>
internal sealed class EarsStatistic(EarsKind kind, int baseline, double leastDeviation) : IAlarmStatistic
{
    private const int Fewest = 3;

    private readonly int _gap = kind == EarsKind.C1 ? 0 : 2;

    public string Settings => string.Create(CultureInfo.InvariantCulture, $"baseline of {baseline} bins, deviation at least {leastDeviation}");

    public IReadOnlyList<double> Of(CountSeries series)
    {
        var distances = new double[series.Counts.Count];
        for (var bin = _gap + Fewest; bin < distances.Length; bin++)
        {
            distances[bin] = Distance(series.Counts, bin);
        }

        return kind == EarsKind.C3 ? SumOfThree(distances) : distances;
    }

    private double Distance(IReadOnlyList<int> counts, int bin)
    {
        var end = bin - _gap;
        var start = Math.Max(0, end - baseline);
        double sum = 0, squares = 0;
        for (var i = start; i < end; i++)
        {
            sum += counts[i];
            squares += (double)counts[i] * counts[i];
        }

        var number = end - start;
        var mean = sum / number;
        var variance = Math.Max(0, squares - (sum * mean)) / (number - 1);
        return (counts[bin] - mean) / Math.Max(leastDeviation, Math.Sqrt(variance));
    }

    private static double[] SumOfThree(double[] distances) =>
    [
        .. distances.Select((_, bin) => distances[Math.Max(0, bin - 2)..(bin + 1)].Sum(d => Math.Max(0, d - 1))),
    ];
}
