using Epicenter.Bench.Detection.Dial;
using Epicenter.Bench.Detection.Traffic;

namespace Epicenter.Bench.Tests.Dial;

public sealed class QuietWatchTests
{
    private const int Services = 150;
    private const int Days = 45;
    private const double DaysAYear = 365.25;

    // 127 openings are asked for: 95 % of Poisson counts are within a sixth of that, so nothing needs widening.
    [Theory]
    [InlineData("negative-binomial")]
    [InlineData("heavy-tailed")]
    public void Run_HighestDial_OpensAboutAsOftenAsItSays(string family)
    {
        var watch = new QuietWatch(new QuietTraffic(TrafficFamilies.Named(family, Services, crowd: null), Services, seed: 1));
        var opened = watch.Run(QuietTraffic.FirstHour, Days)[^1];
        var asked = QuietWatch.Dials[^1] * Services * (Days - QuietWatch.LearningDays) / DaysAYear;
        Assert.InRange(opened / asked, 1 / 1.5, 1.5);
    }
}
