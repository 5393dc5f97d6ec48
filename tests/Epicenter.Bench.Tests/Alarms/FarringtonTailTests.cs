using Epicenter.Bench.Detection.Alarms;

namespace Epicenter.Bench.Tests.Alarms;

public sealed class FarringtonTailTests
{
    // P(Y ≥ 6) of a Poisson count of mean 2.
    [Fact]
    public void Of_EvenPast_IsThePoissonTail() =>
        Assert.Equal(-Math.Log10(1 - (Math.Exp(-2) * (1 + 2 + 2 + (4 / 3.0) + (2 / 3.0) + (4 / 15.0)))), Last(2, 2, 2, 2, 2, 2, 2, 2, 6), 1e-9);

    // Dispersion 16/7: P(Y ≥ 8) of a negative binomial of mean 2 and size 14/9, summed term by term elsewhere.
    [Fact]
    public void Of_RestlessPast_IsTheNegativeBinomialTail() => Assert.Equal(1.591737791908, Last(0, 4, 0, 4, 0, 4, 0, 4, 8), 1e-6);

    [Fact]
    public void Of_FewerThanFiveReportsInFourBins_SaysNothing() => Assert.Equal(0, Last(0, 0, 0, 0, 0, 0, 0, 0, 4));

    [Theory]
    [InlineData(0, 64)]
    [InlineData(2, 256)]
    public void Fit_Doubling_GoesOnDoublingOverTheGap(int gap, double expected) =>
        Assert.Equal(expected, QuasiPoisson.Fit([1, 2, 4, 8, 16, 32], hasTrend: true, gap)!.Expected, 1e-3);

    // Unweighted, 4.2 would be expected. The outbreak's residual is 3.1, so it keeps about a tenth.
    [Fact]
    public void Fit_PastOutbreak_LosesItsWeight() =>
        Assert.InRange(QuasiPoisson.Fit([.. Enumerable.Repeat(2, 39), 90], hasTrend: false, 0)!.Expected, 2.1, 2.4);

    private static double Last(params int[] counts) => new FarringtonTail(reference: 8, gap: 0, hasTrend: false).Of(SomeSeries.Of(counts))[^1];
}
