using Microsoft.Playwright;

namespace Epicenter.Browser.Tests;

/// <summary>The system's Chromium, headless, driven by Playwright.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    public const string Missing = "No Chromium here: sudo apt-get install chromium";

    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Where it is; null where there is none.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => s_names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Starts it; the test is skipped, aloud, where there is none.</summary>
    public static async Task<Chromium> StartAsync()
    {
        Assert.SkipWhen(Path is null, Missing);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new Chromium(playwright, browser);
    }

    public Task<IPage> PageAsync(string locale = "en-US", bool script = true, int width = 1440, ColorScheme scheme = ColorScheme.Light) => _browser.NewPageAsync(new BrowserNewPageOptions
    {
        Locale = locale,
        JavaScriptEnabled = script,
        ColorScheme = scheme,
        ReducedMotion = ReducedMotion.Reduce,
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
    });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
