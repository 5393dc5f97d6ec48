using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class ProbeHabitsTests
{
    private readonly ProbeHabits _habits = new(3);

    [Fact]
    public void Rarity_NothingKnown_IsThatOfTheUsualTarget() => Assert.Equal(0, _habits.Rarity(0), 1e-9);

    [Fact]
    public void Rarity_AlwaysAnswered_GrowsWithWhatWasSeenAndIsBounded()
    {
        var before = 0.0;
        for (var hour = 0; hour < 200; hour++)
        {
            _habits.Learn(1, failed: 0, total: 12);
            Assert.True(_habits.Rarity(1) >= before);
            before = _habits.Rarity(1);
        }

        Assert.InRange(before, Math.Log(10), Math.Log(20) + 1e-9);
    }

    [Fact]
    public void Rarity_FlakyTarget_MakesAFailureCommoner()
    {
        for (var hour = 0; hour < 200; hour++)
        {
            _habits.Learn(2, failed: 1, total: 12);
        }

        Assert.InRange(_habits.Rarity(2), -Math.Log(20) - 1e-9, -2);
        Assert.True(ProbeEvidence.LogLikelihoodRatio(1, 1, _habits.Rarity(2)) < ProbeEvidence.LogLikelihoodRatio(1, 1));
    }
}
