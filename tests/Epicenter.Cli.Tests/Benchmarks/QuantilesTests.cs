using Epicenter.Cli.Benchmarks;

namespace Epicenter.Cli.Tests.Benchmarks;

public sealed class QuantilesTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 50)]
    [InlineData(0.99, 99)]
    [InlineData(1, 100)]
    public void Quantile_OfAHundred_IsOneOfThem(double share, double expected) =>
        Assert.Equal(expected, Enumerable.Range(1, 100).Reverse().Select(i => (double)i).Quantile(share));

    [Fact]
    public void Median_OfThree_IsTheMiddle() => Assert.Equal(2, new[] { 9.0, 2, 1 }.Median());
}
