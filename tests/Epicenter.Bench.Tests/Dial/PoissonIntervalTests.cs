using Epicenter.Bench.Detection.Dial;

namespace Epicenter.Bench.Tests.Dial;

public sealed class PoissonIntervalTests
{
    // As tabulated by Garwood.
    [Theory]
    [InlineData(0, 0, 3.69)]
    [InlineData(1, 0.0253, 5.57)]
    [InlineData(10, 4.80, 18.39)]
    [InlineData(30, 20.24, 42.83)]
    public void Of_Count_IsTheExactInterval(int count, double low, double high)
    {
        var interval = PoissonInterval.Of(count);
        Assert.Equal(low, interval.Low, 0.006);
        Assert.Equal(high, interval.High, 0.006);
    }
}
