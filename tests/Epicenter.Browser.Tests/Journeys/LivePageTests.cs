using Microsoft.Playwright;

namespace Epicenter.Browser.Tests.Journeys;

/// <summary>A page that is left open tells what happens.</summary>
public sealed class LivePageTests
{
    private static readonly string[] s_onOneRegion = ["alexa", "ring", "disney-plus", "venmo", "prime-video", "coinbase", "slack", "roku"];

    [Fact]
    public async Task Outage_WhileThePageIsOpen_GrowsWithoutReload()
    {
        await using var browser = await Chromium.StartAsync();
        await using var server = await LiveServer.StartAsync();
        var page = await browser.PageAsync();
        await page.GotoAsync(server.Client.BaseAddress!.ToString());
        await page.EvaluateAsync("window.here = true");

        for (var minute = 0; minute < 6; minute++)
        {
            await server.MinuteAsync(s_onOneRegion, people: 3, "connection");
        }

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("us-east-1", new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator("#news")).ToContainTextAsync("us-east-1");
        Assert.True(await page.EvaluateAsync<bool>("window.here"));
    }

    [Fact]
    public async Task Page_ThatSomethingHappenedToWhileItLoaded_IsBroughtUpToDate()
    {
        await using var browser = await Chromium.StartAsync();
        await using var server = await LiveServer.StartAsync();
        var page = await browser.PageAsync();
        await page.RouteAsync("**/api/v1/stream*", async route =>
        {
            await server.MinuteAsync(s_onOneRegion, people: 1, "app");
            await route.ContinueAsync();
        });
        await page.GotoAsync(server.Client.BaseAddress!.ToString());
        await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync("Nothing to see yet.", new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task Stream_OfAHiddenPage_IsClosedAndResumedFromWhatWasSeenLast()
    {
        await using var browser = await Chromium.StartAsync();
        await using var server = await LiveServer.StartAsync();
        var page = await browser.PageAsync();
        await page.GotoAsync(server.Client.BaseAddress!.ToString());
        await server.MinuteAsync(s_onOneRegion, people: 1, "app");
        await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync("Nothing to see yet.", new() { Timeout = 30_000 });

        await SetHiddenAsync(page, true);
        var resumed = await page.RunAndWaitForRequestAsync(() => SetHiddenAsync(page, false), r => r.Url.Contains("/api/v1/stream", StringComparison.Ordinal));
        Assert.Contains("lastEventId=", resumed.Url, StringComparison.Ordinal);
    }

    private static async Task SetHiddenAsync(IPage page, bool hidden) => await page.EvaluateAsync(
        "hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true }); document.dispatchEvent(new Event('visibilitychange')); }", hidden);
}
