using Epicenter.Bench.Drills;

namespace Epicenter.Bench.Tests.Drills;

public sealed class IntervalTests
{
    [Fact]
    public void Of_ManyDrills_IsAsWideAsItsStandardError()
    {
        var interval = Interval.Of([.. SomeBeliefs.Many(400, 0.5, 0.5)], Scores.Exact, seed: 1);

        // Nine parts in ten of a normal of standard error 0.025.
        Assert.Equal(0.5, interval.Value, 9);
        Assert.InRange(interval.High - interval.Low, 0.07, 0.095);
    }

    [Fact]
    public void Of_BeliefsOfFewDrills_IsWiderThanTheirNumberSays()
    {
        var clustered = Enumerable.Range(0, 400).Select(i => SomeBeliefs.One((ulong)(i / 40), 0.5, isRight: i < 200)).ToArray();

        var interval = Interval.Of(clustered, Scores.Exact, seed: 1);

        Assert.True(interval.High - interval.Low > 0.3, $"{interval}");
    }

    [Fact]
    public void Of_SameSeed_IsTheSame()
    {
        var beliefs = SomeBeliefs.Many(50, 0.6, 0.5).ToArray();
        Assert.Equal(Interval.Of(beliefs, Scores.Brier, seed: 7), Interval.Of(beliefs, Scores.Brier, seed: 7));
    }
}
