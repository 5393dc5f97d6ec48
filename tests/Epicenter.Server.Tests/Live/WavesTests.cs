using Epicenter.Server.Live;
using Microsoft.Extensions.Time.Testing;

namespace Epicenter.Server.Tests.Live;

public sealed class WavesTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3);

    private readonly FakeTimeProvider _time = new();
    private readonly Waves _waves;

    public WavesTests() => _waves = new Waves(_time);

    [Fact]
    public void Wake_Many_WakesAWaveAtATime()
    {
        var waiting = WaitFor(6_400);

        _waves.Wake();

        for (var wave = 1; wave <= 64; wave++)
        {
            Assert.Equal(wave * 100, waiting.Count(w => w.IsCompleted));
            _time.Advance(Pause);
        }
    }

    [Fact]
    public void Wake_WhoWaitsFromNowOn_IsNotWoken()
    {
        _waves.Wake();
        var next = WaitFor(200);
        _time.Advance(100 * Pause);
        Assert.All(next, n => Assert.False(n.IsCompleted));
    }

    [Fact]
    public void Join_Many_AreSpreadEvenly() =>
        Assert.Single(Enumerable.Range(0, 6_400).GroupBy(_ => _waves.Join()).Select(w => w.Count()).Distinct());

    private Task[] WaitFor(int count) => [.. Enumerable.Range(0, count).Select(_ => _waves.Next(_waves.Join()))];
}
