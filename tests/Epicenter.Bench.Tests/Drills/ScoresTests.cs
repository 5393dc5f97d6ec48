using Epicenter.Bench.Drills;

namespace Epicenter.Bench.Tests.Drills;

public sealed class ScoresTests
{
    private static readonly Belief[] s_beliefs = [SomeBeliefs.One(1, 0.8, isRight: true), SomeBeliefs.One(2, 0.6, isRight: false)];

    [Fact]
    public void Brier_OfTwo_IsTheMeanSquare() => Assert.Equal((0.04 + 0.36) / 2, Scores.Brier(s_beliefs), 9);

    [Fact]
    public void LogLoss_OfTwo_IsTheMeanSurprise() => Assert.Equal(-(Math.Log(0.8) + Math.Log(0.4)) / 2, Scores.LogLoss(s_beliefs), 9);

    [Fact]
    public void LogLoss_CertainAndWrong_IsLargeButFinite() => Assert.InRange(Scores.LogLoss([SomeBeliefs.One(1, 1, isRight: false)]), 6, 8);
}
