using Epicenter.Server.Pages.Charts;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Tests.Pages;

public sealed class HistoryBandTests
{
    private static readonly DateTimeOffset From = new(2026, 6, 9, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void Of_AnOutageInOneWeek_DoesNotCountAsUsual()
    {
        RollupCount[] counts = [new(From.AddDays(-21), 10), new(From.AddDays(-14), 900), new(From.AddDays(-7), 12), new(From, 11)];
        var point = HistoryBand.Of(counts, WatchedTime.Unknown, From, From + Hour, Hour, From.AddDays(-21))[0];
        Assert.Equal((11, 12), (point.Reports, point.Expected));
        Assert.True(point.Low < 12 && point.High is > 12 and < 40, $"{point}");
    }

    [Fact]
    public void Of_OneWeekOfHistory_SaysNothingOfTheUsual() =>
        Assert.True(double.IsNaN(HistoryBand.Of([new(From.AddDays(-7), 12)], WatchedTime.Unknown, From, From + Hour, Hour, From.AddDays(-7))[0].Expected));

    [Fact]
    public void Of_HoursThatNobodyWatched_AreNoneOfThemUsualNorQuiet()
    {
        // Three weeks of which the first and the third were watched, and of this hour nothing.
        RollupCount[] counts = [new(From.AddDays(-21), 10)];
        var watched = Watched(From.AddDays(-21), From.AddDays(-7));
        var point = HistoryBand.Of(counts, watched, From, From + Hour, Hour, From.AddDays(-21))[0];
        Assert.Equal((false, 5), (point.IsWatched, point.Expected));
        Assert.True(HistoryBand.Of([.. counts, new(From, 1)], watched, From, From + Hour, Hour, From)[0].IsWatched);
    }

    [Fact]
    public void Of_HoursBeforeTheFirstReport_WereNotWatchedAsFarAsIsKnown() =>
        Assert.Equal([false, true, true], HistoryBand.Of([new(From + Hour, 5)], WatchedTime.Unknown, From, From + (3 * Hour), Hour, From + Hour).Select(p => p.IsWatched));

    [Fact]
    public void Of_HoursWithoutReports_AreThereAndEmpty() =>
        Assert.Equal([0, 5, 0], HistoryBand.Of([new(From + Hour, 5)], WatchedTime.Unknown, From, From + (3 * Hour), Hour, From).Select(p => p.Reports));

    private static WatchedTime Watched(params DateTimeOffset[] hours) =>
        new(hours.Min().ToUnixTimeSeconds(), hours.ToDictionary(h => h.ToUnixTimeSeconds(), _ => 1L));
}
