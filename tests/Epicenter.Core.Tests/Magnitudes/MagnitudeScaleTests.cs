using Epicenter.Core.Magnitudes;

namespace Epicenter.Core.Tests.Magnitudes;

public sealed class MagnitudeScaleTests
{
    [Fact]
    public void Of_NobodyReports_SaysNothing() => Assert.Null(MagnitudeScale.Of([new ServiceLoss(0, 0, 12, 4, 0.99)]));

    [Fact]
    public void Of_NoServices_SaysNothing() => Assert.Null(MagnitudeScale.Of([]));

    [Fact]
    public void Of_LessThanOneReporterAboveUsual_SaysNothing() => Assert.Null(MagnitudeScale.Of([new ServiceLoss(30, 12.8, 12, 4, 0.99)]));

    [Fact]
    public void Of_AHundredReportersForAnHour_CountsThoseWhoDidNotReport()
    {
        // 100 reporters, 60 minutes each, 250 affected for every reporter: 1.5 million person-minutes.
        var magnitude = MagnitudeScale.Of([new ServiceLoss(6_000, 100, 0, 4, 1)])!;
        Assert.Equal(Math.Log10(1_500_000), magnitude.Value, 9);
        Assert.Equal(1_500_000, magnitude.PersonMinutes, 1e-3);
    }

    [Fact]
    public void Of_TenTimesAsMuch_IsOneMore()
    {
        var small = MagnitudeScale.Of([new ServiceLoss(6_000, 1_000, 10, 4, 1)])!;
        var large = MagnitudeScale.Of([new ServiceLoss(60_000, 1_000, 10, 4, 1)])!;
        Assert.Equal(1, large.Value - small.Value, 9);
    }

    [Fact]
    public void Of_SeveralServices_AddsThemUpByProbability()
    {
        var both = MagnitudeScale.Of([new ServiceLoss(5_000, 100, 0, 4, 1), new ServiceLoss(10_000, 100, 0, 4, 0.5)])!;
        Assert.Equal(Math.Log10(250 * 10_000), both.Value, 9);
    }

    [Fact]
    public void Of_Interval_IsNeverNarrowerThanWhatIsNotKnownOfWhoReports()
    {
        var magnitude = MagnitudeScale.Of([new ServiceLoss(1e7, 1e6, 0, 4, 1)])!;
        Assert.InRange(magnitude.High - magnitude.Value, 0.8225, 0.83);
        Assert.Equal(magnitude.Value - magnitude.Low, magnitude.High - magnitude.Value, 9);
    }

    [Fact]
    public void Of_FewReportsOverALivelyUsual_IsLessSure()
    {
        var clear = MagnitudeScale.Of([new ServiceLoss(600, 60, 1, 4, 1)])!;
        var vague = MagnitudeScale.Of([new ServiceLoss(600, 60, 50, 4, 1)])!;
        Assert.True(vague.High - vague.Low > clear.High - clear.Low + 0.5, $"{vague} {clear}");
    }
}
