using Epicenter.Server.Security.Proofs;
using Microsoft.Playwright;

namespace Epicenter.Browser.Tests.Journeys;

/// <summary>A person reports while the server asks everybody for a proof of work.</summary>
public sealed class ReportingTests
{
    [Fact]
    public async Task Report_UnderPressure_IsSolvedForByTheBrowserAndThanked()
    {
        await using var browser = await Chromium.StartAsync();
        await using var server = await LiveServer.StartAsync(ProofOfWork.Always);
        var page = await OpenAsync(browser, server, script: true);

        await page.Locator("button[value='app']").ClickAsync();

        await page.WaitForURLAsync("**/report/netflix?*sent=1*");
        Assert.Matches("(?m)^epicenter_signals_accepted_total 1$", await server.Client.GetStringAsync(new Uri("metrics", UriKind.Relative)));
    }

    [Fact]
    public async Task Report_UnderPressureWithoutScript_IsDeclinedWithTheWayBack()
    {
        await using var browser = await Chromium.StartAsync();
        await using var server = await LiveServer.StartAsync(ProofOfWork.Always);
        var page = await OpenAsync(browser, server, script: false);

        await page.Locator("button[value='app']").ClickAsync();

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("JavaScript");
        await page.Locator("main a.button").ClickAsync();
        await page.WaitForURLAsync("**/report/netflix");
    }

    private static async Task<IPage> OpenAsync(Chromium browser, LiveServer server, bool script)
    {
        var page = await browser.PageAsync(script: script, width: 380);
        await page.GotoAsync(new Uri(server.Client.BaseAddress!, "report/netflix").ToString());
        return page;
    }
}
