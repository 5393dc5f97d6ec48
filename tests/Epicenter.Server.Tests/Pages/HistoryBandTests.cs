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
        var point = HistoryBand.Of(counts, From, From + Hour, Hour, From.AddDays(-21))[0];
        Assert.Equal((11, 12), (point.Reports, point.Expected));
        Assert.True(point.Low < 12 && point.High is > 12 and < 40, $"{point}");
    }

    [Fact]
    public void Of_OneWeekOfHistory_SaysNothingOfTheUsual() =>
        Assert.True(double.IsNaN(HistoryBand.Of([new(From.AddDays(-7), 12)], From, From + Hour, Hour, From.AddDays(-7))[0].Expected));

    [Fact]
    public void Of_HoursWithoutReports_AreThereAndEmpty() =>
        Assert.Equal([0, 5, 0], HistoryBand.Of([new(From + Hour, 5)], From, From + (3 * Hour), Hour, From).Select(p => p.Reports));
}
