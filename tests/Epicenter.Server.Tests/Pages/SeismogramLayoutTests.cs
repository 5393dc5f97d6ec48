using System.Collections.Immutable;
using Epicenter.Core.Detection;
using Epicenter.Server.Pages.Charts;
using Epicenter.Server.Tests.Pages.Fakes;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Tests.Pages;

public sealed class SeismogramLayoutTests
{
    private static readonly DateTimeOffset Start = FakeWorld.Now.AddHours(-4);

    [Fact]
    public void Annotations_Crowded_HaveARowEach()
    {
        var marks = Enumerable.Range(0, 5).Select(i => new Annotation(Start.AddMinutes(118 + i), $"mark {i}", true));
        var layout = SeismogramLayout.Of(Series(48), marks, TimeZoneInfo.Utc)!;
        Assert.Equal(5, layout.Annotations.Select(a => a.Row).Distinct().Count());
        Assert.All(layout.Annotations, a => Assert.Equal(a.Percent > 50, a.ToTheLeft));
    }

    [Fact]
    public void Annotations_OutsideTheWindow_AreLeftOut() =>
        Assert.Empty(SeismogramLayout.Of(Series(48), [new Annotation(Start.AddHours(-1), "before", true)], TimeZoneInfo.Utc)!.Annotations);

    [Fact]
    public void Ticks_OfADay_AreFewAndFallOnWholeHoursOfTheZone()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata");
        var layout = SeismogramLayout.Of(Series(288), [], zone)!;
        Assert.InRange(layout.Ticks.Length, 2, 6);
        Assert.All(layout.Ticks, t => Assert.Equal(0, TimeZoneInfo.ConvertTime(t.At, zone).Minute));
    }

    [Fact]
    public void Of_TooLittleToDraw_IsNull() => Assert.Null(SeismogramLayout.Of(Series(1), [], TimeZoneInfo.Utc));

    [Fact]
    public void Top_OfNothing_IsNotZero() =>
        Assert.True(SeismogramLayout.Of([.. Series(3).Select(p => p with { Reports = 0, High = 0 })], [], TimeZoneInfo.Utc)!.Top > 0);

    [Fact]
    public void Line_WhereNobodyWatched_BreaksOff()
    {
        var series = Series(7);
        series = [series[0], .. series[1..].Select((p, i) => p with { IsWatched = i is 1 or 4 or 5 })];
        var line = SeismogramLayout.Of(series, [], TimeZoneInfo.Utc)!.Line;
        Assert.Equal(3, line.Count(c => c == 'M'));
        Assert.Equal(1, line.Count(c => c == 'L'));
        Assert.Equal(2, line.Split("h0").Length - 1);
    }

    [Fact]
    public void Noted_BinsThatNobodyWatched_KeepWhatWasReportedAllTheSame()
    {
        // The tenth minute of it was watched.
        var hour = Start.AddMinutes(-5).ToUnixTimeSeconds();
        SeriesPoint quiet = new(Start, 0, 3, 1, 6);
        var watched = new WatchedTime(hour, new Dictionary<long, long> { [hour] = 1L << 10 });
        Assert.Equal(
            [false, true, false, true],
            ReportSeries.Noted([quiet, quiet with { At = Start.AddMinutes(5) }, quiet with { At = Start.AddMinutes(10) }, quiet with { At = Start.AddMinutes(15), Reports = 1 }], watched)
                .Select(p => p.IsWatched));
    }

    [Fact]
    public void Sum_OfTwo_AddsReportsAndWidensTheBandInSquares()
    {
        SeriesPoint point = new(Start, 5, 10, 7, 13);
        var sum = Assert.Single(ReportSeries.Sum([[point], [point]]));
        Assert.Equal((10, 20), (sum.Reports, sum.Expected));
        Assert.Equal(20 + (3 * Math.Sqrt(2)), sum.High, 6);
    }

    private static ImmutableArray<SeriesPoint> Series(int bins) => [.. Enumerable.Range(0, bins).Select(i => new SeriesPoint(Start.AddMinutes(5 * i), i, 3, 1, 6))];
}
