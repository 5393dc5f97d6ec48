using Epicenter.Core.Detection;
using Epicenter.Server.Pages.Wording;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

public sealed class NowPageTests
{
    [Fact]
    public async Task Now_OneIncident_SaysASentenceFirst()
    {
        var html = await ReadAsync(FakeWorld.OneIncident);
        Assert.Contains("is very likely failing.", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"whole\">(us-east-1)</span>", html, StringComparison.Ordinal);
        Assert.Contains("32 services are hit", html, StringComparison.Ordinal);
        Assert.Contains("The likeliest part is Internal network devices (71%).", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_OneIncident_ShowsOnlyFiguresThatExist()
    {
        var html = await ReadAsync(FakeWorld.OneIncident);
        Assert.Contains("96%", html, StringComparison.Ordinal);
        Assert.Contains("before the provider said anything", html, StringComparison.Ordinal);
        Assert.Contains("41&#xA0;min", html, StringComparison.Ordinal);
        Assert.Contains("11,214", html, StringComparison.Ordinal);
        Assert.Contains("6.9 ± 0.8", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "30 services are hit", "2 more began to fail in the same minutes, though nothing we know connects them.", "beside")]
    [InlineData("de", "30 Dienste sind betroffen", "2 weitere fallen seit denselben Minuten aus, obwohl sie nichts, was wir kennen, damit verbindet.", "daneben")]
    public async Task Now_ServicesBeside_AreToldApartAndOnce(string language, string hit, string beside, string mark)
    {
        var incident = FakeIncidents.Region(null);
        incident = incident with { Services = [.. incident.Services.Select((s, i) => s with { IsBeside = i is 1 or 3 })] };
        var snapshot = FakeWorld.Snapshot([incident]);
        snapshot = snapshot with { Services = [.. snapshot.Services.Select(s => incident.Services.Any(h => h.IsBeside && h.Id == s.Service) ? s with { State = ServiceState.Possible, Incident = null } : s)] };
        await using var host = await PageHost.StartAsync(new FakeLive(FakeCatalog.Graph, snapshot));
        var html = System.Net.WebUtility.HtmlDecode(await host.ReadAsync("/?lang=" + language));
        Assert.Contains(hit, html, StringComparison.Ordinal);
        Assert.Contains(beside, html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split($"<small>{mark}</small>").Length - 1);
        Assert.Single(html.Split("href=\"/services/delta?lang")[1..]);
        Assert.Contains(Words.In(Language.Find(language)!).Incidents.BesideMeaning, System.Net.WebUtility.HtmlDecode(await host.ReadAsync($"/incidents/{incident.Id}?lang={language}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_German_WritesNumbersAndWordsInGerman()
    {
        var html = System.Net.WebUtility.HtmlDecode(await ReadAsync(FakeWorld.OneIncident, "de"));
        Assert.Contains("ist sehr wahrscheinlich gestört.", html, StringComparison.Ordinal);
        Assert.Contains("11.214", html, StringComparison.Ordinal);
        Assert.Contains("96\u202f%", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_Several_TellsTheBiggestFirstAndListsTheOthersButNoMergedOnes()
    {
        var html = await ReadAsync(FakeWorld.Several);
        Assert.Contains("Also now", html, StringComparison.Ordinal);
        Assert.Contains("/incidents/2021-12-07-comcast", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/incidents/2021-12-07-merged", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_NotAccepting_SaysSoWithTheReason() =>
        Assert.Contains("the disk is full", await ReadAsync(FakeWorld.Several), StringComparison.Ordinal);

    [Fact]
    public async Task Now_UnknownCause_AdmitsIt() =>
        Assert.Contains("7 services fail together, and nothing we know connects them.", await ReadAsync(FakeWorld.UnknownCause), StringComparison.Ordinal);

    [Theory]
    [InlineData("/", "en", "Ticketmaster is very likely overloaded by its own demand.", "Nothing upstream is suspected.")]
    [InlineData("/", "de", "Ticketmaster ist sehr wahrscheinlich vom eigenen Andrang überlastet.", "Nichts, worauf der Dienst steht, ist verdächtig.")]
    [InlineData("/services/ticketmaster", "en", "<h1>Ticketmaster is very likely overloaded by its own demand.</h1>")]
    [InlineData("/incidents/2021-12-07-ticketmaster", "en", "Ticketmaster is very likely overloaded", "How it fails", "Overloaded by its own demand", "1 other service fails with it")]
    [InlineData("/incidents/2021-12-07-ticketmaster", "de", "Ticketmaster ist sehr wahrscheinlich vom", "Vom eigenen Andrang überlastet", "der Anbieter spricht von einem Ausfall")]
    public async Task Page_DemandSurge_SaysHowItFails(string path, string language, params string[] said)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.DemandSurge);
        var html = System.Net.WebUtility.HtmlDecode(await host.ReadAsync($"{path}?lang={language}"));
        Assert.All(said, s => Assert.Contains(s, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Now_DemandSurgeWithASuspectUpstream_DoesNotClearIt()
    {
        var incident = FakeIncidents.DemandSurge();
        var html = await ReadAsync(new FakeLive(FakeCatalog.Graph, FakeWorld.Snapshot([incident with { Hypotheses = [.. incident.Hypotheses, .. FakeIncidents.Region(null).Hypotheses[1..2]] }])));
        Assert.Contains("overloaded by its own demand", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing upstream", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_Fresh_OffersTheReplayAndClaimsNothing()
    {
        var html = await ReadAsync(FakeWorld.Fresh);
        Assert.Contains("See it work:", html, StringComparison.Ordinal);
        Assert.Contains("/replays/" + FakeReplays.Id, html, StringComparison.Ordinal);
        Assert.DoesNotContain("All is quiet", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_Quiet_SaysWhatIsWatched()
    {
        var html = await ReadAsync(FakeWorld.Quiet);
        Assert.Contains("No outage, but one service is worth a look.", html, StringComparison.Ordinal);
        Assert.Contains($"We watch {FakeCatalog.Graph.ServiceCount} services", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_HostileName_IsTextAndNothingElse()
    {
        var html = await ReadAsync(FakeWorld.Hostile);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert", html, StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(FakeLive live, string language = "en")
    {
        await using var host = await PageHost.StartAsync(live);
        return await host.ReadAsync("/?lang=" + language);
    }
}
