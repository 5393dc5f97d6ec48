using Epicenter.Core.Mechanisms;

namespace Epicenter.Core.Tests.Mechanisms;

public sealed class RiseTests
{
    [Fact]
    public void HalfwayUp_AStep_WithinTheFirstMinutesThatAreFull() =>
        Assert.Equal(13, Rise.HalfwayUp([.. Enumerable.Repeat(0.0, 10), .. Enumerable.Repeat(4.0, 20)]));

    [Fact]
    public void HalfwayUp_ASlowRise_WhereHalfItsHeightIsReached() =>
        Assert.Equal(22, Rise.HalfwayUp([.. Enumerable.Range(0, 40).Select(m => (double)m)]));

    // A source that sends every five minutes: many more reports than usual, yet in no five minutes in a row.
    [Fact]
    public void HalfwayUp_NoFiveMinutesBeyondTheUsual_IsUnknown()
    {
        double[] beyond = [.. Enumerable.Range(0, 21).Select(m => m % 5 == 0 ? 39 : -10.0)];
        Assert.True(beyond.Sum() > 20);
        Assert.Null(Rise.HalfwayUp(beyond));
    }
}
