using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Tests.Crowd;

public sealed class CrowdJudgeTests
{
    // Declared in bin 12: openings in bins 8 to 20 belong to it.
    private static readonly CountSeries s_series = SomeSeries.Declared(12, new int[40]);

    [Theory]
    [InlineData(8, Outcome.Ahead, 0)]
    [InlineData(12, Outcome.Level, 0)]
    [InlineData(13, Outcome.Behind, 0)]
    [InlineData(20, Outcome.Behind, 0)]
    [InlineData(21, Outcome.Missed, 0)]
    [InlineData(7, Outcome.Missed, 1)]
    internal void Judge_OneShortSpell_CountsByTheBinThatOpened(int opening, Outcome outcome, int wrong) =>
        Assert.Equal(new Verdict(outcome, wrong, QuietHours: 2), CrowdJudge.Judge(s_series, [new Spell(opening, opening)]));

    [Theory]
    [InlineData(11, Outcome.Missed)]
    [InlineData(12, Outcome.OpenAlready)]
    [InlineData(null, Outcome.OpenAlready)]
    internal void Judge_EarlySpell_IsOpenAlreadyIfItStayed(int? closing, Outcome outcome) =>
        Assert.Equal(outcome, CrowdJudge.Judge(s_series, [new Spell(3, closing)]).Outcome);
}
