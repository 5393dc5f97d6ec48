using Epicenter.Core.Incidents;
using Epicenter.Server.Pages;
using Epicenter.Server.Pages.Incidents;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages.Incidents;

public sealed class IncidentChartsTests
{
    private const int Usual = 2;
    private const int AtTheWorst = 50;

    private static readonly DateTimeOffset Now = FakeWorld.Now.AddMinutes(22);
    private static readonly DateTimeOffset Began = new(2021, 12, 1, 9, 40, 0, TimeSpan.Zero);

    private static readonly Incident Old = FakeIncidents.Region(Began.AddHours(3)) with { BeganAt = Began, OpenedAt = Began.AddMinutes(6), Services = FakeIncidents.Region(null).Services[..3] };

    [Fact]
    public async Task OfAsync_OlderThanTheFineCounts_IsByTheHourWithWhatWasUsual()
    {
        var charts = await ChartsOf(Old, Counted(fromWeeksBefore: 5));

        Assert.True(charts.IsHourly);
        Assert.Equal(3 * AtTheWorst, charts.Total.Max(p => p.Reports));
        Assert.All(charts.Total, p => Assert.Equal(3 * Usual, p.Expected));
        Assert.All(charts.Total.Zip(charts.Total.Skip(1)), pair => Assert.Equal(TimeSpan.FromHours(1), pair.Second.At - pair.First.At));
        Assert.All(charts.Total, p => Assert.Equal(0, p.At.Minute));
        Assert.InRange(Began, charts.Total[0].At.AddHours(6), charts.Total[^1].At.AddHours(-6));
    }

    [Fact]
    public async Task OfAsync_WeeksBeforeNotWatched_HasNoBand()
    {
        var charts = await ChartsOf(Old, Counted(fromWeeksBefore: 0));

        Assert.All(charts.Total, p => Assert.True(double.IsNaN(p.Expected)));
        Assert.Equal(3 * AtTheWorst, charts.Total.Max(p => p.Reports));
    }

    [Fact]
    public async Task OfAsync_OldAndStillOpen_LeavesTheHourOutThatIsNotOver()
    {
        var charts = await ChartsOf(Old with { ResolvedAt = null }, Counted(fromWeeksBefore: 5));

        Assert.Equal(new DateTimeOffset(2021, 12, 7, 16, 0, 0, TimeSpan.Zero), charts.Total[^1].At);
    }

    [Fact]
    public async Task OfAsync_ServicesBeside_AreNotInTheSum()
    {
        var charts = await ChartsOf(Old with { Services = [Old.Services[0], .. Old.Services[1..].Select(s => s with { IsBeside = true })] }, Counted(fromWeeksBefore: 5));

        Assert.Equal(AtTheWorst, charts.Total.Max(p => p.Reports));
    }

    [Fact]
    public async Task OfAsync_NothingKept_IsNotDrawnAsSilence() =>
        Assert.Empty((await ChartsOf(Old, new FakeHistory(_ => 0))).Total);

    [Fact]
    public async Task OfAsync_FineCountsReachBack_AreTaken()
    {
        var charts = await ChartsOf(FakeIncidents.Region(null), Counted(fromWeeksBefore: 5));

        Assert.False(charts.IsHourly);
        Assert.Equal(TimeSpan.FromMinutes(5), charts.Total[1].At - charts.Total[0].At);
    }

    [Fact]
    public async Task OfAsync_ABinThatIsNotOver_IsLeftOut()
    {
        var scene = SceneOf(FakeIncidents.Region(null)) with { SeriesOf = (service, _, _) => new(FakeSeries.Of(service, FakeWorld.Snapshot([], Now.AddMinutes(3)))) };

        var charts = await IncidentCharts.OfAsync(FakeIncidents.Region(null), scene, null, CancellationToken.None);

        Assert.Equal(FakeWorld.Now.AddMinutes(15), charts.Total[^1].At);
    }

    [Theory]
    [InlineData("en", "an hour; the band lies about the median", "1 December 2021, as we said it at the time")]
    [InlineData("de", "in einer Stunde; das Band liegt um den Median", "1. Dezember 2021, wie wir es damals sagten")]
    public async Task Page_OfAnOldIncident_DrawsTheHoursAndSaysSo(string language, params string[] said)
    {
        await using var host = await PageHost.StartAsync(
            new FakeLive(FakeCatalog.Graph, FakeWorld.Snapshot([Old], Now)), archive: new FakeArchive(Old), history: Counted(fromWeeksBefore: 5));

        var html = System.Net.WebUtility.HtmlDecode(await host.ReadAsync($"/incidents/{Old.Id}?lang={language}"));

        Assert.Contains("class=\"seismogram\"", html, StringComparison.Ordinal);
        Assert.All(said, s => Assert.Contains(s, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_OfAnIncidentWhoseCountsAreGone_SaysThatTheyAre()
    {
        await using var host = await PageHost.StartAsync(
            new FakeLive(FakeCatalog.Graph, FakeWorld.Snapshot([Old], Now)), archive: new FakeArchive(Old), history: new FakeHistory(_ => 0));

        Assert.Contains("Its reports are no longer kept by the hour.", await host.ReadAsync($"/incidents/{Old.Id}?lang=en"), StringComparison.Ordinal);
    }

    private static ValueTask<IncidentCharts> ChartsOf(Incident incident, FakeHistory history) => IncidentCharts.OfAsync(incident, SceneOf(incident), history, CancellationToken.None);

    private static Scene SceneOf(Incident incident) => Scene.Of(new FakeLive(FakeCatalog.Graph, FakeWorld.Snapshot([incident], Now)));

    private static FakeHistory Counted(int fromWeeksBefore) => new(hour =>
        hour < Began.AddDays(-1 - (7 * fromWeeksBefore)) ? 0 : hour > Began && hour < Began.AddHours(3) ? AtTheWorst : Usual);
}
