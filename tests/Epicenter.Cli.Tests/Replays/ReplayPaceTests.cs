using Epicenter.Cli.Replays;

namespace Epicenter.Cli.Tests.Replays;

public sealed class ReplayPaceTests
{
    [Theory]
    [InlineData("max", double.PositiveInfinity)]
    [InlineData("60x", 60)]
    [InlineData("0.5x", 0.5)]
    public void TryParse_Pace_IsRead(string text, double factor)
    {
        Assert.True(ReplayPace.TryParse(text, out var pace));
        Assert.Equal(factor, pace.Factor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("60")]
    [InlineData("x")]
    [InlineData("0x")]
    [InlineData("-1x")]
    [InlineData("fast")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(ReplayPace.TryParse(text, out _));
}
