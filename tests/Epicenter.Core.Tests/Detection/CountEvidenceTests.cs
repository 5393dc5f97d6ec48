using CsCheck;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class CountEvidenceTests
{
    [Fact]
    public void LogLikelihoodRatio_MoreReports_NeverLessEvidence() =>
        Gen.Select(Gen.Int[0, 400], Gen.Double[0.01, 100], Gen.Double[0.81, 50]).Sample((count, expected, shape) =>
            CountEvidence.LogLikelihoodRatio(count + 1, expected, shape) >= CountEvidence.LogLikelihoodRatio(count, expected, shape) - 1e-9
            || count > CountEvidence.FailingFactor * expected);

    // A mere look at this bound spares the ratio where it can't matter.
    [Fact]
    public void Most_OfACountTwiceTheUsual_IsNeverExceeded() =>
        Gen.Select(Gen.Double[1e-4, 1000], Gen.Double[2, 1000], Gen.Double[-2, 6]).Sample((expected, times, logShape) =>
            CountEvidence.LogLikelihoodRatio(times * expected, expected, Math.Exp(logShape)) <= CountEvidence.Most(times * expected, expected) + 1e-9);

    [Fact]
    public void LogLikelihoodRatio_NoReportWhereManyAreUsual_SpeaksForFine() =>
        Assert.True(CountEvidence.LogLikelihoodRatio(0, 20, 6) < -0.5);

    [Fact]
    public void LogLikelihoodRatio_AsUsual_SpeaksForFineBoundedly() =>
        Assert.InRange(CountEvidence.LogLikelihoodRatio(100, 100, 6), -5, -1);

    [Fact]
    public void LogLikelihoodRatio_TenfoldSurge_SpeaksForFailing() =>
        Assert.True(CountEvidence.LogLikelihoodRatio(30, 3, 6) > 10);

    [Fact]
    public void LogLikelihoodRatio_LessCertainBaseline_WeakerEvidence() =>
        Assert.True(CountEvidence.LogLikelihoodRatio(15, 2, 0.5) < CountEvidence.LogLikelihoodRatio(15, 2, 10));

    [Fact]
    public void LogLikelihoodRatio_UpToTwiceTheUsual_RaisesNoSuspicion() =>
        Gen.Select(Gen.Double[1, 1e6], Gen.Double[0, 2], Gen.Double[0.4, 6.67]).Sample((expected, times, shape) =>
            CountEvidence.LogLikelihoodRatio(times * expected, expected, shape) < 0.2);

    [Fact]
    public void MostExpected_AnyCountAndEvidence_IsExceededByNoneThatIsWorthIt() =>
        Gen.Select(Gen.Double[-3, 6], Gen.Double[0.001, 0.999], Gen.Double[-20, 0]).Sample((logCount, part, less) =>
        {
            var count = Math.Exp(logCount);
            return part * count <= CountEvidence.MostExpected(count, CountEvidence.Most(count, part * count) + less) * (1 + 1e-9);
        });

    [Theory]
    [InlineData(5, -1, 5)]
    [InlineData(5, 0, 5)]
    [InlineData(5, 5, 0.98)]
    public void MostExpected_MoreEvidence_IsLess(double count, double evidence, double most) =>
        Assert.Equal(most, CountEvidence.MostExpected(count, evidence), 0.01);

    [Fact]
    public void LogLikelihoodRatio_SameCountInALongerTime_IsWeaker() =>
        Gen.Select(Gen.Double[2, 1000], Gen.Double[0.001, 0.98], Gen.Double[1.01, 10], Gen.Double[0.4, 6.67]).Sample((count, part, longer, shape) =>
        {
            var expected = count * part;
            var expectedLonger = Math.Min(count * 0.99, expected * longer);
            return CountEvidence.LogLikelihoodRatio(count, expectedLonger, shape) < CountEvidence.LogLikelihoodRatio(count, expected, shape);
        });

    [Fact]
    public void LogLikelihoodRatio_SmallCountsByHand_MatchesTheFormula()
    {
        // NB(1; m, r) / same without Γ(n+1): r · (r/(r+m))^r · m/(r+m).
        static double Single(double m, double r) => r * Math.Pow(r / (r + m), r) * (m / (r + m));
        var expected = Math.Log(Single(CountEvidence.FailingFactor * 0.5, 1 / ((1 / CountEvidence.FailingShape) + (1.0 / 4))) / Single(0.5, 4));
        Assert.Equal(expected, CountEvidence.LogLikelihoodRatio(1, 0.5, 4), 1e-9);
    }

    // Whole counts are multiplied out where they are small, all others go through gamma functions.
    [Fact]
    public void LogLikelihoodRatio_WholeCount_AsOneNextToIt() =>
        Gen.Select(Gen.Int[1, 40], Gen.Double[-9, 4], Gen.Double[0.4, 40], Gen.Double[0.01, 1000], Gen.Double[0.5, 20]).Sample((count, magnitude, fineShape, factor, shape) =>
        {
            var expected = Math.Pow(10, magnitude);
            var whole = CountEvidence.LogLikelihoodRatio(count, expected, fineShape, factor, shape);
            var beside = CountEvidence.LogLikelihoodRatio(count + 1e-10, expected, fineShape, factor, shape);
            return double.IsFinite(whole) && Math.Abs(whole - beside) < 1e-6 * Math.Max(1, Math.Abs(whole));
        });
}
