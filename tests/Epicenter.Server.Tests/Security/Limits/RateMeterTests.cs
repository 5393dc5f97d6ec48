using Epicenter.Server.Security.Limits;

namespace Epicenter.Server.Tests.Security.Limits;

public sealed class RateMeterTests
{
    private static readonly TimeSpan s_start = TimeSpan.FromHours(1);

    private readonly RateMeter _meter = new(perMinute: 60);

    [Fact]
    public void Take_AfterQuiet_LetsTwoMinutesWorthThroughAtOnce() => Assert.Equal(120, TakeAll(1, s_start));

    [Fact]
    public void Take_Empty_SaysWhenTheNextIsDue()
    {
        TakeAll(1, s_start);

        Assert.Equal(TimeSpan.FromSeconds(1), _meter.Take(1, s_start));
        Assert.Null(_meter.Take(1, s_start + TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Take_Refused_CostsNothing()
    {
        TakeAll(1, s_start);
        for (var i = 0; i < 1000; i++)
        {
            _meter.Take(1, s_start);
        }

        Assert.Equal(60, TakeAll(1, s_start + TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Take_OneUsedUp_LeavesOthersAlone()
    {
        TakeAll(1, s_start);

        Assert.Equal(120, TakeAll(2, s_start));
    }

    [Fact]
    public void Take_FromAMillionKeys_KeepsNobodyElseOut()
    {
        for (UInt128 key = 1; key <= 1_000_000; key++)
        {
            Assert.Null(_meter.Take(key, s_start));
        }
    }

    [Fact]
    public void Take_UnderAFloodOfFreshKeys_StillHoldsTheOneThatShouts()
    {
        TakeAll(1, s_start);
        for (UInt128 key = 2; key < 100_000; key++)
        {
            _meter.Take(key, s_start);
        }

        Assert.NotNull(_meter.Take(1, s_start));
    }

    private int TakeAll(UInt128 key, TimeSpan now)
    {
        var taken = 0;
        while (_meter.Take(key, now) is null)
        {
            taken++;
        }

        return taken;
    }
}
