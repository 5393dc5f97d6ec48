using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class VantageWatchTests
{
    private readonly VantageWatch _watch = new();

    [Fact]
    public void IsOffline_MostTargetsFail_IsOffline()
    {
        for (var target = 0; target < 6; target++)
        {
            _watch.Note(1, target, 10, failed: target > 0);
            _watch.Note(2, target, 10, failed: target == 0);
        }

        Assert.True(_watch.IsOffline(1, 12));
        Assert.False(_watch.IsOffline(2, 12));
        Assert.False(_watch.IsOffline(1, 12 + 120));
    }

    [Fact]
    public void Forget_OldOutcomes_ChangesNoAnswer()
    {
        for (var target = 0; target < 6; target++)
        {
            _watch.Note(1, target, 10, failed: true);
            _watch.Note(2, target, 60, failed: true);
        }

        _watch.Forget(80);
        Assert.False(_watch.IsOffline(1, 80));
        Assert.True(_watch.IsOffline(2, 80));
    }

    [Fact]
    public void Note_MoreTargetsThanItHolds_KeepsWhatItKnowsAndRecoversAfterForgetting()
    {
        for (var i = 0; i < VantageWatch.MostTargets + 10; i++)
        {
            _watch.Note((ulong)(i / 8), i % 8, 10, failed: true);
        }

        Assert.True(_watch.IsOffline(0, 10));
        Assert.False(_watch.IsOffline(VantageWatch.MostTargets / 8, 10));
        _watch.Forget(100);
        for (var target = 0; target < 8; target++)
        {
            _watch.Note(7, target, 100, failed: true);
        }

        Assert.True(_watch.IsOffline(7, 100));
    }
}
