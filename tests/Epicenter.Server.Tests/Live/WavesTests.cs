using Epicenter.Server.Live;

namespace Epicenter.Server.Tests.Live;

public sealed class WavesTests
{
    private readonly Waves _waves = new();

    [Fact]
    public async Task Wake_Many_WakesAllButNotAtOnce()
    {
        var counting = new Lock();
        var (woken, most) = (0, 0);
        var waiting = Enumerable.Range(0, 2_000).Select(_ => _waves.Next(_waves.Join())).ToArray();
        var counted = waiting.Select(async w =>
        {
            await w;
            lock (counting)
            {
                most = Math.Max(most, waiting.Count(o => o.IsCompleted) - woken++);
            }
        }).ToArray();

        _waves.Wake();

        await Task.WhenAll(counted).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.InRange(most, 0, waiting.Length / 2);
    }

    [Fact]
    public void Wake_WhoWaitsFromNowOn_IsNotWoken()
    {
        _waves.Wake();
        var next = Enumerable.Range(0, 200).Select(_ => _waves.Next(_waves.Join())).ToArray();
        Thread.Sleep(50);
        Assert.All(next, n => Assert.False(n.IsCompleted));
    }

    [Fact]
    public void Join_Many_AreSpreadEvenly() =>
        Assert.Single(Enumerable.Range(0, 6_400).GroupBy(_ => _waves.Join()).Select(w => w.Count()).Distinct());
}
