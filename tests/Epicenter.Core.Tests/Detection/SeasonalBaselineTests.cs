using Epicenter.Core.Detection;
using Epicenter.Core.LocalTime;

namespace Epicenter.Core.Tests.Detection;

public sealed class SeasonalBaselineTests
{
    private static readonly string[] s_categories = ["games", "games", "news"];
    private static readonly Audience[] s_everywhere = [Audience.Everywhere, Audience.Everywhere, Audience.Everywhere];

    [Fact]
    public void PerMinute_Learned_FollowsLevelAndTimeOfDay()
    {
        var baseline = Taught(weeks: 3, (series, hour) => series == 0 ? (hour is >= 8 and < 20 ? 90 : 30) : 6);
        Assert.InRange(baseline.PerMinute(0, 12), 1.2, 1.7);
        Assert.InRange(baseline.PerMinute(0, 2), 0.4, 0.65);
        Assert.InRange(baseline.PerMinute(2, 12), 0.08, 0.12);
    }

    [Fact]
    public void PerMinute_SuspectHours_TeachNothing()
    {
        var calm = Taught(weeks: 1, (_, _) => 6);
        var before = calm.PerMinute(0, 5);
        for (var i = 0; i < 10; i++)
        {
            calm.Learn(At(5), [5000, 6, 6], [true, false, false]);
        }

        Assert.InRange(calm.PerMinute(0, 5), before * 0.9, before * 1.1);
    }

    [Fact]
    public void PerMinute_NewcomerUnderSuspicion_LearnsItsFirstHoursAndNoMore()
    {
        var baseline = new SeasonalBaseline(s_categories, s_everywhere);
        for (var hour = 0; hour < 24; hour++)
        {
            baseline.Learn(At(hour), [60, hour < 3 ? 60 : 6000, 60], [false, true, false]);
        }

        Assert.InRange(baseline.PerMinute(1, 12), 0.2, 1.5);
    }

    [Fact]
    public void FineShape_LongHistory_IsMoreCertain()
    {
        var baseline = new SeasonalBaseline(s_categories, s_everywhere);
        var before = baseline.FineShape(0);
        baseline.Learn(At(0), [60, 60, 60], [false, false, false]);
        Assert.True(baseline.FineShape(0) > before);
    }

    // Monday, 5 January 1970, was four days after the epoch.
    private static LocalHours At(int hourOfWeek)
    {
        var hours = new LocalHours([null, null, null]);
        hours.MoveTo(hourOfWeek + (4 * 24));
        return hours;
    }

    private static SeasonalBaseline Taught(int weeks, Func<int, int, float> countOf)
    {
        var baseline = new SeasonalBaseline(s_categories, s_everywhere);
        for (var hour = 0; hour < weeks * 168; hour++)
        {
            baseline.Learn(At(hour % 168), [countOf(0, hour % 24), countOf(1, hour % 24), countOf(2, hour % 24)], [false, false, false]);
        }

        return baseline;
    }
}
