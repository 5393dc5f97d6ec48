using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class MinuteRingTests
{
    [Fact]
    public void Add_WithinMemory_IsKeptUntilForgotten()
    {
        var ring = new MinuteRing(2);
        ring.Begin(1000);
        ring.Add(1, 1000, 3);
        ring.Begin(1000 + MinuteRing.Minutes - 1);
        Assert.Equal(3, ring.At(1, 1000));
        ring.Begin(1000 + MinuteRing.Minutes);
        Assert.Equal(0, ring.At(1, 1000 + MinuteRing.Minutes));
    }

    [Fact]
    public void Add_ForgottenOrFutureMinute_ChangesNothing()
    {
        var ring = new MinuteRing(1);
        ring.Begin(1000);
        ring.Add(0, 1000 - MinuteRing.Minutes, 5);
        ring.Add(0, 1001, 5);
        Assert.Equal(0, ring.At(0, 1000));
        ring.Begin(1001);
        Assert.Equal(0, ring.At(0, 1001));
    }

    [Fact]
    public void Begin_LongGap_ForgetsEverything()
    {
        var ring = new MinuteRing(1);
        ring.Begin(1000);
        ring.Add(0, 1000, 1);
        ring.Begin(100_000);
        for (var m = 100_000 - MinuteRing.Minutes + 1; m <= 100_000; m++)
        {
            Assert.Equal(0, ring.At(0, m));
        }
    }
}
