using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class MinuteRingTests
{
    [Fact]
    public void Add_WithinMemory_IsKeptUntilForgotten()
    {
        var ring = new MinuteRing<float>(2);
        ring.Begin(1000);
        ring.Add(1, 1000, 3);
        ring.Begin(1000 + MinuteRing<float>.Minutes - 1);
        Assert.Equal(3, ring.At(1, 1000));
        ring.Begin(1000 + MinuteRing<float>.Minutes);
        Assert.Equal(0, ring.At(1, 1000 + MinuteRing<float>.Minutes));
    }

    [Fact]
    public void Add_ForgottenOrFutureMinute_ChangesNothing()
    {
        var ring = new MinuteRing<float>(1);
        ring.Begin(1000);
        ring.Add(0, 1000 - MinuteRing<float>.Minutes, 5);
        ring.Add(0, 1001, 5);
        Assert.Equal(0, ring.At(0, 1000));
        ring.Begin(1001);
        Assert.Equal(0, ring.At(0, 1001));
    }

    [Fact]
    public void Begin_LongGap_ForgetsEverything()
    {
        var ring = new MinuteRing<float>(1);
        ring.Begin(1000);
        ring.Add(0, 1000, 1);
        ring.Begin(100_000);
        for (var m = 100_000 - MinuteRing<float>.Minutes + 1; m <= 100_000; m++)
        {
            Assert.Equal(0, ring.At(0, m));
        }
    }

    [Fact]
    public void Between_SeriesSilentForHours_HoldsNothingOfLastTime()
    {
        var ring = new MinuteRing<float>(1);
        ring.Begin(1000);
        ring.Add(0, 1000, 7);
        ring.Begin(1000 + (2 * MinuteRing<float>.Minutes) - 5);
        ring.Add(0, ring.Newest, 1);
        Assert.Equal(1, ring.Between(0, ring.Newest - 119, ring.Newest).Sum());
    }

    [Fact]
    public void Between_AnyWindow_SumsWhatWasAddedToItsMinutes()
    {
        var random = new Random(1);
        var ring = new MinuteRing<float>(1);
        var added = new Dictionary<long, float>();
        for (var minute = 5000L; minute < 6000; minute++)
        {
            ring.Begin(minute);
            if (random.Next(10) == 0)
            {
                var at = minute - random.Next(4);
                ring.Add(0, at, 1);
                added[at] = added.GetValueOrDefault(at) + 1;
            }

            var window = random.Next(1, 121);
            Assert.Equal(added.Where(a => a.Key > minute - window).Sum(a => a.Value), ring.Between(0, minute - window + 1, minute).Sum());
        }
    }

    [Fact]
    public void Add_MoreThanTheTypeHolds_StaysAtItsGreatest()
    {
        var ring = new MinuteRing<byte>(1);
        ring.Begin(10_000);
        for (var i = 0; i < 300; i++)
        {
            ring.Add(0, 10_000, 1);
        }

        Assert.Equal(byte.MaxValue, ring.At(0, 10_000));
    }
}
