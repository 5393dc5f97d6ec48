using Epicenter.Bench.Detection.Alarms;

namespace Epicenter.Bench.Tests.Alarms;

public sealed class EsdStatisticTests
{
    // Median 3, median absolute deviation 1: the 6 deviates by 3 / 1.4826, so t = 3.08 with 7 degrees of freedom, and one of nine bins may be
    // an anomaly.
    [Fact]
    public void Of_OneHighBin_IsRosnersLevel() => Assert.Equal(1.097427337, Last(0.12, 1, 2, 3, 4, 5, 4, 3, 2, 6), 1e-6);

    [Fact]
    public void Of_AnomalyAfterAnother_IsNotMaskedByIt() => Assert.Equal(double.PositiveInfinity, Last(0.49, 1, 2, 3, 4, 5, 4, 3, 2, 30, 30));

    [Fact]
    public void Of_LowBin_IsNoAnomaly() => Assert.Equal(0, Last(0.49, 5, 6, 7, 6, 5, 6, 7, 6, 0));

    private static double Last(double mostAnomalies, params int[] counts) =>
        new EsdStatistic(mostAnomalies, leastDeviation: 0.5).Of(SomeSeries.Of(counts))[^1];
}
