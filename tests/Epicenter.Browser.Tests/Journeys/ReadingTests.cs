using Microsoft.Playwright;

namespace Epicenter.Browser.Tests.Journeys;

/// <summary>A worried person reads: what is down, why, in the other language, on paper, without script.</summary>
public sealed class ReadingTests(Outage outage)
{
    [Fact]
    public async Task Why_FromTheFrontPage_IsTwoClicksAway()
    {
        var page = await OpenAsync("/");
        await page.Locator("table.hits a").First.ClickAsync();
        await page.Locator(".because a").Last.ClickAsync();
        await page.WaitForURLAsync($"**/incidents/{outage.Incident}");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("us-east-1");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("For");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Language_Switched_StaysOnTheWay()
    {
        var page = await OpenAsync("/services");
        await page.Locator("a.language").ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await page.Locator("table.services a").First.ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Search_WithATypo_SuggestsAndLeadsThere()
    {
        var page = await OpenAsync("/");
        await page.Locator("#find").PressSequentiallyAsync("netflx");
        await Assertions.Expect(page.Locator(".suggestions [role=option]").First).ToHaveTextAsync("Netflix");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/services/netflix");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Search_BelowAPath_AsksWhereThePageSays()
    {
        var page = await OpenAsync("/");
        await page.Locator("#find").EvaluateAsync("input => input.dataset.search = '/outages/api/v1/services?lang=de'");
        var asked = page.WaitForRequestAsync("**/outages/api/v1/services?*");
        await page.Locator("#find").PressSequentiallyAsync("slack");
        Assert.Contains("lang=de", (await asked).Url, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Search_WithATypoWithoutScript_FindsTheSame()
    {
        var page = await OpenAsync("/", script: false);
        await page.Locator("#find").FillAsync("netflx");
        await page.Locator("#find").PressAsync("Enter");
        await Assertions.Expect(page.Locator("table.services tbody th")).ToHaveTextAsync("Netflix");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Chart_ByKeyboard_ReadsPointByPoint()
    {
        var page = await OpenAsync("/services/disney-plus?range=90d");
        await page.Locator("#chart svg.seismogram").FocusAsync();
        await Assertions.Expect(page.Locator(".plot")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(page.Locator(".readout")).ToContainTextAsync("reports:");
        var last = await page.Locator(".readout").TextContentAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(page.Locator(".readout")).Not.ToHaveTextAsync(last!);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Page_WithoutScript_HasItsChartsAndRefreshesItself()
    {
        var page = await OpenAsync("/", script: false);
        await Assertions.Expect(page.Locator("svg.seismogram")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".epicentre svg").First).ToBeVisibleAsync();
        Assert.Equal(1, await page.Locator("meta[http-equiv=refresh]").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task Page_OnPaper_IsWithoutWhatOnlyAScreenCanDo()
    {
        var page = await OpenAsync("/services/disney-plus");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(page.Locator("header nav")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("svg.seismogram")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.NotEmpty(await page.PdfAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task Replay_Scrubbed_ShowsThatMinute()
    {
        var page = await OpenAsync("/replays/2021-12-07-aws-us-east-1");
        await Assertions.Expect(page.Locator("h1")).Not.ToContainTextAsync("us-east-1");
        await page.Locator("#at").EvaluateAsync("slider => { slider.value = 150; slider.dispatchEvent(new Event('input', { bubbles: true })); }");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("us-east-1");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("at=150"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Replay_PlayedAndPaused_MovesAndStands()
    {
        var page = await OpenAsync("/replays/2021-12-07-aws-us-east-1");
        var button = page.Locator("#replay .play");
        await button.ClickAsync();
        await Assertions.Expect(page.Locator("#at")).Not.ToHaveJSPropertyAsync("value", "0");
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveTextAsync("Play");
        await page.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string path, bool script = true)
    {
        var page = await outage.Browser.PageAsync(script: script);
        await page.GotoAsync(outage.At(path));
        return page;
    }
}
