using Epicenter.Bench.Detection.Alarms;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>What all searches have in common.</summary>
internal static class Grid
{
    private static readonly int[] s_leastCounts = [1, 3, 5, 8, 12, 20];
    private static readonly int[] s_closingBins = [1, 2, 4, 8];

    /// <summary>Every threshold with every least count and closing rule.</summary>
    public static IEnumerable<ICountDetector> Around(IAlarmStatistic statistic, IEnumerable<double> thresholds)
    {
        var remembered = new RememberedStatistic(statistic);
        return from threshold in thresholds
               from least in s_leastCounts
               from closing in s_closingBins
               select new ThresholdDetector(remembered, threshold, least, closing);
    }

    /// <summary>Steps of equal ratio, both ends included.</summary>
    public static IEnumerable<double> Geometric(double from, double to, int steps) =>
        Enumerable.Range(0, steps).Select(i => from * Math.Pow(to / from, i / (steps - 1.0)));
}
