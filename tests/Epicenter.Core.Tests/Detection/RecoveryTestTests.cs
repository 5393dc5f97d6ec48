using CsCheck;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class RecoveryTestTests
{
    private const double Usual = 0.5;
    private const double Peak = 20;
    private const double Shape = 6;

    [Fact]
    public void Fatigue_HalfLife_HalvesWhatIsAboveTheFloor()
    {
        Assert.Equal(1, Fatigue.At(0), 9);
        Assert.Equal((1 + Fatigue.Floor) / 2, Fatigue.At(Fatigue.HalfLifeMinutes), 9);
        Assert.InRange(Fatigue.At(2000), Fatigue.Floor, Fatigue.Floor + 1e-5);
    }

    [Fact]
    public void Fatigue_Between_IsTheSumOfItsMinutes() => Gen.Select(Gen.Int[0, 300], Gen.Int[1, 120]).Sample((from, window) =>
        Math.Abs(Enumerable.Range(from, window).Sum(m => Fatigue.At(m + 0.5)) - Fatigue.Between(from, from + window)) < 0.01);

    [Fact]
    public void LogLikelihoodRatio_AsManyAsTiredPeopleSend_SpeaksForFailing() => Gen.Select(Gen.Int[30, 400], Gen.Int[10, 30]).Sample((since, window) =>
    {
        var left = Peak * Fatigue.Between(since - window, since);
        return RecoveryTest.LogLikelihoodRatio(left + (Usual * window), Usual * window, Shape, left) < 0;
    });

    [Fact]
    public void LogLikelihoodRatio_NoMoreThanUsual_SpeaksForRepair() => Gen.Select(Gen.Int[30, 400], Gen.Int[15, 30]).Sample((since, window) =>
        RecoveryTest.LogLikelihoodRatio(Usual * window, Usual * window, Shape, Peak * Fatigue.Between(since - window, since)) > 1);

    [Fact]
    public void Probability_NothingTried_IsNone() => Assert.Equal(0, RecoveryTest.Probability([], 3));

    [Fact]
    public void Probability_LongSilence_Grows()
    {
        (int, double)[] tried = [(60, 0.5), (120, 1)];
        Assert.True(RecoveryTest.Probability(tried, 130) < RecoveryTest.RepairedProbability);
        Assert.True(RecoveryTest.Probability(tried, 800) > RecoveryTest.RepairedProbability);
    }

    [Fact]
    public void Plateau_DeclineByFatigue_StaysThePlateau()
    {
        var plateau = new Plateau();
        plateau.Follow(100, 300, 10, 15);
        var height = plateau.Height;
        plateau.Follow(160, 150, 10, 15);
        Assert.Equal((height, 100L), (plateau.Height, plateau.Minute));
        plateau.Follow(200, 400, 10, 15);
        Assert.Equal(200, plateau.Minute);
        Assert.True(plateau.Height > height);
    }
}
