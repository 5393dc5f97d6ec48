using Epicenter.Server.Live;
using Microsoft.Extensions.Time.Testing;

namespace Epicenter.Server.Tests.Live;

public sealed class ArrivalClockTests
{
    private readonly FakeTimeProvider _time = new(RunningServer.Noon);

    [Fact]
    public void Stamp_AfterTheWallClockWentBack_NeverGoesBack()
    {
        var clock = new ArrivalClock(_time);
        var log = RunningServer.Noon + TimeSpan.FromHours(1);

        clock.SignalSeen(log);

        Assert.Equal(log, clock.Stamp());
    }

    [Fact]
    public void Stamp_OnTheMinuteThatHasTicked_FallsAfterTheTick()
    {
        var clock = new ArrivalClock(_time);
        _time.Advance(TimeSpan.FromSeconds(50));
        var minute = clock.Minute();

        clock.TickRun(minute);

        Assert.Equal(_time.GetUtcNow(), minute);
        Assert.True(clock.Stamp() > minute);
    }
}
