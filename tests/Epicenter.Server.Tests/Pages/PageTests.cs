using System.Net;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

public sealed class PageTests
{
    private static readonly string[] Worlds =
        [nameof(FakeWorld.Fresh), nameof(FakeWorld.Quiet), nameof(FakeWorld.OneIncident), nameof(FakeWorld.Several), nameof(FakeWorld.DemandSurge), nameof(FakeWorld.UnknownCause), nameof(FakeWorld.Hostile)];

    private static readonly string[] Paths =
    [
        "/", "/services", "/services?q=ring", "/services?state=problem&category=news&page=2", "/services?state=nonsense&page=-3", "/services/ring", "/services/evil", "/services/long",
        "/incidents", "/incidents?state=open&magnitude=3&sort=magnitude", "/incidents?from=rubbish", "/entities/aws", "/entities/aws/us-east-1", "/entities/aws/us-east-1/network", "/report", "/report?q=zzz", "/report/ring", "/report/evil", "/report/ring?sent=1",
        "/replays", "/replays/" + FakeReplays.Id, "/replays/" + FakeReplays.Id + "?at=95", "/replays/" + FakeReplays.Id + "?at=2021-12-07T16:05Z", "/replays/" + FakeReplays.Id + "?at=rubbish",
        "/method", "/compare", "/compare?a=aws&b=ring", "/compare?a=nobody&b=%3Cb%3E", "/observatory", "/embed/ring", "/embed/evil", "/embed/long", "/about", "/about/errors",
    ];

    public static TheoryData<string> EveryWorld => [.. Worlds];

    [Theory]
    [MemberData(nameof(EveryWorld))]
    public async Task EveryPage_InEveryWorldAndLanguage_IsWholeAndInnocent(string world)
    {
        var live = FakeWorld.Called(world);
        await using var host = await PageHost.StartAsync(live);
        foreach (var path in Paths.Concat(live.Snapshot.Incidents.SelectMany(i => new[] { "/incidents/" + i.Id, $"/incidents/{i.Id}/post-mortem" })))
        {
            foreach (var language in new[] { "en", "de" })
            {
                var html = await host.ReadAsync($"{path}{(path.Contains('?') ? '&' : '?')}lang={language}");
                Assert.Equal(language, Html.LanguageOf(html));
                Assert.Empty(Html.Inline(html));
                Assert.EndsWith("</html>", html.TrimEnd(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/services/nobody")]
    [InlineData("/incidents/never")]
    [InlineData("/entities/no/such/thing")]
    [InlineData("/entities/")]
    [InlineData("/report/nobody")]
    [InlineData("/replays/never")]
    public async Task UnknownAddress_AnyPage_IsNotFoundInWords(string path)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        Assert.Contains("Unter dieser Adresse ist nichts.", await host.ReadAsync(path, HttpStatusCode.NotFound, "de"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InterfaceAddress_Unknown_IsLeftToTheInterface()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        Assert.DoesNotContain("<html", await host.ReadAsync("/api/v1/nothing", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ThatThrows_SaysSoWithoutDetails()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Broken);
        var html = await host.ReadAsync("/", HttpStatusCode.InternalServerError);
        Assert.Contains("This page failed.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperationException", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Any_TellsTheBrowserToLoadFromHereAlone()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        using var response = await host.Client.GetAsync(new Uri("/", UriKind.Relative));
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("Accept-Language", response.Headers.Vary);
        Assert.Empty(response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);
    }

    [Fact]
    public async Task Entity_ThatIsAService_LeadsToItsOwnPage()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        using var response = await host.Client.GetAsync(new Uri("/entities/ring?lang=de", UriKind.Relative));
        Assert.Equal("/services/ring?lang=de", response.Headers.Location?.ToString());
    }
}
