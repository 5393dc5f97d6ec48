using System.Net.Http.Json;
using Microsoft.Playwright;

namespace Epicenter.Browser.Tests.Journeys;

/// <summary>From a surge of reports over HTTP to the cause on the page, in a real browser.</summary>
public sealed class SurgeTests
{
    private static readonly string[] s_onOneRegion = ["alexa", "ring", "disney-plus", "venmo", "prime-video", "coinbase", "slack", "roku"];

    [Fact]
    public async Task Surge_OverHttp_NamesTheCauseOnThePage()
    {
        await using var browser = await Chromium.StartAsync();
        await using var server = await LiveServer.StartAsync();
        var page = await browser.PageAsync();
        await page.GotoAsync(server.Client.BaseAddress!.ToString());
        await Assertions.Expect(page.Locator("a[href*='/replays/2021-12-07-aws-us-east-1']").First).ToBeVisibleAsync();

        for (var minute = 0; minute < 6; minute++)
        {
            await server.MinuteAsync(s_onOneRegion, people: 3, "connection");
        }

        var (id, entity) = await server.CauseAsync();
        Assert.StartsWith("aws/us-east-1", entity, StringComparison.Ordinal);

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("us-east-1");
        await page.GotoAsync(new Uri(server.Client.BaseAddress, $"incidents/{id}").ToString());
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Disney+");

        var german = await browser.PageAsync("de-DE", script: false, width: 380);
        await german.GotoAsync(server.Client.BaseAddress.ToString());
        await Assertions.Expect(german.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Assertions.Expect(german.Locator("h1")).ToContainTextAsync("us-east-1");
    }

    [Fact]
    public async Task Report_ByAPersonWithoutScript_IsThankedAndCounted()
    {
        await using var browser = await Chromium.StartAsync();
        await using var server = await LiveServer.StartAsync();
        var page = await browser.PageAsync(script: false, width: 380);
        await page.GotoAsync(new Uri(server.Client.BaseAddress!, "report/netflix").ToString());
        await page.Locator("main button[value='app'], main [name='symptom'][value='app']").First.ClickAsync();
        await page.WaitForURLAsync("**/report/netflix?*sent=1*");
        var metrics = await server.Client.GetStringAsync(new Uri("metrics", UriKind.Relative));
        Assert.Matches(@"(?m)^epicenter_\w*accepted\w*(\{[^}]*\})? 1$", metrics);
    }

    [Fact]
    public async Task Report_OfAnUnknownService_NamesNearMatches()
    {
        await using var server = await LiveServer.StartAsync();
        using var answer = await server.Client.PostAsJsonAsync(new Uri("api/v1/reports", UriKind.Relative), new { service = "netflx", symptom = "app" });
        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Contains("netflix", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
