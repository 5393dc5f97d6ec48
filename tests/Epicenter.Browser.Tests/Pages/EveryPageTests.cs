using Microsoft.Playwright;

namespace Epicenter.Browser.Tests.Pages;

/// <summary>Every page, wide and light in English, narrow and dark in German.</summary>
public sealed class EveryPageTests(Outage outage)
{
    public static TheoryData<string> Paths =>
    [
        "/", "/services", "/services?q=netflx", "/services/disney-plus", "/services/disney-plus?range=7d", "/services/disney-plus?range=90d", "/services/netflix",
        "/entities/aws/us-east-1", "/incidents", "/incidents/{incident}", "/report", "/report/disney-plus", "/report/disney-plus?sent=1",
        "/replays", "/replays/2021-12-07-aws-us-east-1?at=120", "/method", "/about", "/about/errors", "/design", "/compare", "/compare?a=disney-plus&b=netflix", "/observatory", "/incidents/{incident}/post-mortem", "/nothing-here",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public Task Page_WideAndLight_IsWithoutFault(string path) => CheckAsync(path, "en-US", 1440, ColorScheme.Light);

    [Theory]
    [MemberData(nameof(Paths))]
    public Task Page_OnAPhoneInTheDark_IsWithoutFault(string path) => CheckAsync(path, "de-DE", 380, ColorScheme.Dark);

    [Fact]
    public async Task Links_OfMastheadAndFoot_AreAllLookedAt()
    {
        var page = await outage.Browser.PageAsync(script: false);
        await page.GotoAsync(outage.At("/"));
        var links = await page.Locator("header nav a, footer a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        Assert.Empty(links.Where(l => !l.StartsWith("/openapi/", StringComparison.Ordinal)).Except(Paths.Select(p => p.Data)));
        await page.CloseAsync();
    }

    private async Task CheckAsync(string path, string locale, int width, ColorScheme scheme)
    {
        var page = await outage.Browser.PageAsync(locale, width: width, scheme: scheme);
        var watched = await Watched.OpenAsync(page, outage.At(path.Replace("{incident}", outage.Incident, StringComparison.Ordinal)), path == "/nothing-here" ? 404 : 200);
        await page.EvaluateAsync("async () => { await document.fonts.ready; document.querySelectorAll('details').forEach(d => d.open = true); }");

        Assert.Equal(locale[..2], await page.Locator("html").GetAttributeAsync("lang"));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, "It scrolls sideways.");
        Assert.Empty(await Axe.FindAsync(page));
        Assert.Empty(watched.Faults);
        await page.CloseAsync();
    }
}
