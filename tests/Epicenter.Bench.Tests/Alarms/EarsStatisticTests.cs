using Epicenter.Bench.Detection.Alarms;

namespace Epicenter.Bench.Tests.Alarms;

public sealed class EarsStatisticTests
{
    // Mean 4 and standard deviation √(28 / 6) of one to seven.
    private static readonly double s_twelve = 8 / Math.Sqrt(28 / 6.0);

    [Fact]
    public void C1_SevenBins_IsTheDistanceInStandardDeviations() =>
        Assert.Equal(s_twelve, Last(EarsKind.C1, 7, 0.1, 1, 2, 3, 4, 5, 6, 7, 12), 1e-9);

    [Fact]
    public void C2_TwoBinsBefore_AreNoBaseline() =>
        Assert.Equal(s_twelve, Last(EarsKind.C2, 7, 0.1, 1, 2, 3, 4, 5, 6, 7, 50, 60, 12), 1e-9);

    // Distances 3, 2 and 4, each less one.
    [Fact]
    public void C3_ThreeBins_AddsWhatIsAboveOne() => Assert.Equal(2 + 1 + 3, Last(EarsKind.C3, 3, 1, 2, 2, 2, 2, 2, 5, 4, 6), 1e-9);

    [Fact]
    public void C1_NothingButZeroes_TakesTheLeastDeviation() => Assert.Equal(6, Last(EarsKind.C1, 7, 0.5, 0, 0, 0, 0, 3), 1e-9);

    private static double Last(EarsKind kind, int baseline, double leastDeviation, params int[] counts) =>
        new EarsStatistic(kind, baseline, leastDeviation).Of(SomeSeries.Of(counts))[^1];
}
