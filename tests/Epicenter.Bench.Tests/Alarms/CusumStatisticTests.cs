using Epicenter.Bench.Detection.Alarms;

namespace Epicenter.Bench.Tests.Alarms;

public sealed class CusumStatisticTests
{
    private static readonly CusumStatistic s_poisson = new(double.PositiveInfinity, Factor: 2, PriorMean: 1, PriorBins: 2, Memory: double.PositiveInfinity);

    // Usual are 1, then (3 + 2) / (1 + 2), then (3 + 2) / (2 + 2).
    [Fact]
    public void Of_PoissonByHand_AddsUpAndNeverFallsBelowZero() =>
        Assert.Equal([(3 * Math.Log(2)) - 1, 0, (4 * Math.Log(2)) - 1.25], Sums(s_poisson, 3, 0, 4), Close);

    // Were the first bin learned, 5/3 would be usual in the second and it would end at 0.
    [Fact]
    public void Of_AtItsCap_LearnsNothing() =>
        Assert.Equal([0.5, 0.5 + Math.Log(2) - 1], Sums(s_poisson with { Cap = 0.5 }, 3, 1), Close);

    [Fact]
    public void Of_NegativeBinomialByHand_IsItsLogLikelihoodRatio() =>
        Assert.Equal([(3 * Math.Log(2)) - (5 * Math.Log(4 / 3.0))], Sums(s_poisson with { Shape = 2 }, 3), Close);

    [Fact]
    public void Of_LargeShape_IsAsGoodAsPoisson()
    {
        int[] counts = [1, 0, 4, 2, 9, 0];
        Assert.Equal(Sums(s_poisson, counts), Sums(s_poisson with { Shape = 1e7 }, counts), (a, b) => Math.Abs(a - b) < 1e-4);
    }

    private static IReadOnlyList<double> Sums(CusumStatistic statistic, params int[] counts) => statistic.Of(SomeSeries.Of(counts));

    private static bool Close(double a, double b) => Math.Abs(a - b) < 1e-9;
}
