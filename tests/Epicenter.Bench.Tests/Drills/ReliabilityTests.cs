using Epicenter.Bench.Drills;

namespace Epicenter.Bench.Tests.Drills;

public sealed class ReliabilityTests
{
    [Fact]
    public void Error_RightAsOftenAsHeld_IsNothing() =>
        Assert.Equal(0, Reliability.Error([.. SomeBeliefs.Many(100, 0.3, 0.3), .. SomeBeliefs.Many(100, 0.8, 0.8, first: 100)], bins: 2), 9);

    [Fact]
    public void Error_TooSureBelowAndTooShyAbove_DoesNotCancel() =>
        Assert.Equal(0.2, Reliability.Error([.. SomeBeliefs.Many(100, 0.3, 0.1), .. SomeBeliefs.Many(100, 0.7, 0.9, first: 100)], bins: 2), 9);

    [Fact]
    public void Bins_OfUnevenProbabilities_HoldEquallyMany()
    {
        var beliefs = Enumerable.Range(0, 103).Select(i => SomeBeliefs.One((ulong)i, Math.Pow(i / 103.0, 4), isRight: false)).ToArray();

        var bins = Reliability.Bins(beliefs, bins: 10);

        Assert.Equal(10, bins.Length);
        Assert.All(bins, b => Assert.InRange(b.Count, 10, 11));
        Assert.Equal(103, bins.Sum(b => b.Count));
        Assert.Equal(bins.Select(b => b.Held), bins.Select(b => b.Held).Order());
    }

    [Fact]
    public void Bins_OfFewerBeliefs_AreOneEach() => Assert.Equal(3, Reliability.Bins([.. SomeBeliefs.Many(3, 0.5, 1)], bins: 12).Length);
}
