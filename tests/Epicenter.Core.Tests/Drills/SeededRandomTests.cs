using Epicenter.Core.Drills;

namespace Epicenter.Core.Tests.Drills;

public sealed class SeededRandomTests
{
    [Fact]
    public void NextBits_SeedZero_IsThePublishedSequence() =>
        // The reference implementations of SplitMix64 and xoshiro256**, chained.
        Assert.Equal([0x99EC5F36CB75F2B4UL, 0xBF6E1F784956452AUL, 0x1A5F849D4933E6E0UL], Draw(new SeededRandom(0), 3));

    [Theory]
    [InlineData(0.05, 0)]
    [InlineData(3, 0)]
    [InlineData(40, 0)]
    [InlineData(1300, 0)]
    [InlineData(40, 0.05)]
    [InlineData(1300, 0.03)]
    public void NextCount_ManyDraws_HasMeanAndVariance(double mean, double dispersion)
    {
        const int Draws = 40_000;
        var random = new SeededRandom(7);
        var counts = Enumerable.Range(0, Draws).Select(_ => (double)random.NextCount(mean, dispersion)).ToArray();
        var average = counts.Average();
        var expected = mean + (mean * mean * dispersion);

        Assert.InRange(average, mean - (5 * Math.Sqrt(expected / Draws)), mean + (5 * Math.Sqrt(expected / Draws)));
        Assert.InRange(counts.Sum(c => (c - average) * (c - average)) / Draws, expected * 0.9, expected * 1.1);
    }

    [Fact]
    public void NextUnit_ManyDraws_StaysBelowOne()
    {
        var random = new SeededRandom(3);

        Assert.All(Enumerable.Range(0, 10_000).Select(_ => random.NextUnit()), u => Assert.InRange(u, 0, 1 - 1e-17));
    }

    [Fact]
    public void Draw_WeightedChoice_FollowsTheWeights()
    {
        var random = new SeededRandom(5);
        var choice = new WeightedChoice<string>([new("a", 3), new("never", 0), new("b", 1)]);
        var drawn = Enumerable.Range(0, 10_000).Select(_ => choice.Draw(random)).CountBy(x => x).ToDictionary();

        Assert.InRange(drawn["a"], 7200, 7800);
        Assert.False(drawn.ContainsKey("never"));
    }

    private static ulong[] Draw(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextBits())];
}
