using Microsoft.Playwright;

namespace Epicenter.EndToEnd.Tests.Journeys;

/// <summary>The system's Chromium, headless, driven by Playwright.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Starts it; the test is skipped, aloud, where there is none.</summary>
    public static async Task<Browser> StartAsync()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, "No Chromium here: sudo apt-get install chromium");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new Browser(playwright, browser);
    }

    public Task<IPage> PageAsync(string locale = "en-US", bool script = true, int width = 1440) => _browser.NewPageAsync(new BrowserNewPageOptions
    {
        Locale = locale,
        JavaScriptEnabled = script,
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
    });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
