using Epicenter.Bench.Detection.Contenders;
using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Tests.Contenders;

public sealed class ForesightTests
{
    private static readonly CountSeries s_series = SomeSeries.Of(0, 1, 0, 1, 40, 30, 0, 0, 0, 0, 50);

    [Fact]
    public void Refuse_DetectorThatPeeks_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Foresight.Refuse("peeking", new Peeking(), [s_series]));

    [Fact]
    public void Refuse_Epicenter_IsNot()
    {
        var detector = Assert.Single(new BinWatchContender().Variants());
        Assert.Equal([new Spell(4, 8), new Spell(10, null)], detector.Run(s_series));
        Foresight.Refuse("Epicenter", detector, [s_series]);
    }

    /// <summary>Opens with the bin before the largest.</summary>
    private sealed class Peeking : ICountDetector
    {
        public string Settings => "";

        public IReadOnlyList<Spell> Run(CountSeries series) =>
            [new Spell(Math.Max(0, series.Counts.Index().MaxBy(c => c.Item).Index - 1), null)];
    }
}
