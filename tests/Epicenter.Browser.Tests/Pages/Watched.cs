using Microsoft.Playwright;

namespace Epicenter.Browser.Tests.Pages;

/// <summary>A page with all that it complained of and asked for.</summary>
internal sealed class Watched
{
    private readonly List<string> _faults = [];

    private Watched(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Errors of scripts and of the content policy, failed requests, and requests to any other host.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <param name="status">Expected of the page itself.</param>
    public static async Task<Watched> OpenAsync(IPage page, string address, int status = 200)
    {
        var watched = new Watched(page);
        var host = new Uri(address).Authority;
        page.PageError += (_, error) => watched._faults.Add(error);
        page.Console += (_, message) => watched.Hear(message, status);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" } asked && asked.Authority != host)
            {
                watched._faults.Add("asks another host: " + request.Url);
            }
        };
        var answer = await page.GotoAsync(address);
        Assert.Equal(status, answer!.Status);
        return watched;
    }

    // The browser tells of the page's own status, where that is an error, as it does of all others.
    private void Hear(IConsoleMessage message, int status)
    {
        if (message.Type == "error" && !(status >= 400 && message.Text.Contains($" {status} ", StringComparison.Ordinal)))
        {
            _faults.Add(message.Text);
        }
    }
}
