using Microsoft.Playwright;

namespace Epicenter.Browser.Tests.Pages;

/// <summary>What a first visit costs, as it comes over the wire.</summary>
public sealed class WeightTests(Outage outage)
{
    private const int MostText = 60_000;
    private const int MostFonts = 90_000;
    private const int MostOfAll = 300_000;

    [Theory]
    [InlineData("/")]
    [InlineData("/services/disney-plus")]
    public async Task FirstVisit_OfAPage_IsLight(string path)
    {
        var page = await outage.Browser.PageAsync();
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);
        await page.GotoAsync(outage.At(path));
        await page.EvaluateAsync("async () => await document.fonts.ready");
        await page.WaitForLoadStateAsync(LoadState.Load);
        if (path != "/")
        {
            await page.Locator("figure.readable").HoverAsync();
            await Assertions.Expect(page.Locator(".plot")).ToBeVisibleAsync();
        }

        var (text, fonts, all) = (0, 0, 0);
        foreach (var answer in answers.Where(a => a.Request.ResourceType != "eventsource").ToArray())
        {
            await answer.FinishedAsync();
            var size = (await answer.Request.SizesAsync()).ResponseBodySize;
            all += size;
            text += answer.Request.ResourceType is "document" or "stylesheet" or "script" && !answer.Url.Contains("/plot", StringComparison.Ordinal) ? size : 0;
            fonts += answer.Request.ResourceType == "font" ? size : 0;
        }

        TestContext.Current.SendDiagnosticMessage($"{path}: {text} of HTML, CSS and script, {fonts} of fonts, {all} in all");
        Assert.InRange(text, 1_000, MostText);
        Assert.InRange(fonts, 1_000, MostFonts);
        Assert.InRange(all, 1_000, MostOfAll);
        await page.CloseAsync();
    }
}
