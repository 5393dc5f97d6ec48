using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class MinuteCountsTests
{
    private readonly MinuteCounts<float> _counts = new(series: 2);

    public MinuteCountsTests() => _counts.Begin(1000);

    [Fact]
    public void Add_OpenMinute_CountsInWindowsOnceItIsSettled()
    {
        _counts.Add(1, 1000, 2);
        Assert.Equal(2, _counts.At(1, 1000));
        Assert.Equal(0, _counts.Between(1, 990, 1000).Sum());
        _counts.Settle(1);
        Assert.Equal(2, _counts.Between(1, 990, 1000).Sum());
        Assert.Equal(0, _counts.Between(0, 990, 1000).Sum());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(60)]
    public void Add_MinuteSettledBefore_IsAmended(int minutesLate)
    {
        _counts.Add(0, 1000, 2);
        _counts.Settle(0);
        _counts.Begin(1000 + minutesLate);
        _counts.Add(0, 1000, -0.5f);
        _counts.Settle(0);
        Assert.Equal(1.5f, _counts.At(0, 1000));
        Assert.Equal(1.5, _counts.Between(0, 1000, 1000 + minutesLate).Sum());
    }

    [Fact]
    public void Begin_AfterASilence_NewMinutesHoldNothingOfOldOnes()
    {
        _counts.Add(0, 1000, 2);
        _counts.Settle(0);
        _counts.Begin(1000 + MinuteRing<float>.Minutes);
        _counts.Settle(0);
        Assert.Equal(0, _counts.Between(0, 1001, 1000 + MinuteRing<float>.Minutes).Sum());
    }

    [Fact]
    public void Clear_SettledAndOpenMinutes_LeavesNothing()
    {
        _counts.Add(0, 1000, 2);
        _counts.Settle(0);
        _counts.Begin(1001);
        _counts.Add(0, 1001, 3);
        _counts.Clear(0, 990, 1001);
        _counts.Settle(0);
        Assert.Equal(0, _counts.Between(0, 990, 1001).Sum());
    }
}
