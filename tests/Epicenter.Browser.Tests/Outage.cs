using Epicenter.Browser.Tests;

[assembly: AssemblyFixture(typeof(Outage))]

namespace Epicenter.Browser.Tests;

/// <summary>A server that tells of an outage, and a browser to read it with: for all tests that only look.</summary>
public sealed class Outage : IAsyncLifetime
{
    private static readonly string[] s_onOneRegion = ["alexa", "ring", "disney-plus", "venmo", "prime-video", "coinbase", "slack", "roku"];

    private Chromium? _browser;
    private LiveServer? _server;

    /// <summary>Id of the incident.</summary>
    public string Incident { get; private set; } = "";

    internal LiveServer Server => _server ?? throw new InvalidOperationException("Not started.");

    /// <summary>The browser; the test is skipped, aloud, where there is none.</summary>
    internal Chromium Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, Chromium.Missing);
            return _browser;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        _browser = await Chromium.StartAsync();
        _server = await LiveServer.StartAsync();
        foreach (var service in s_onOneRegion)
        {
            await _server.PastAsync(service, days: 40);
        }

        for (var minute = 0; minute < 12; minute++)
        {
            await _server.MinuteAsync(s_onOneRegion, people: 6, "connection");
        }

        await _server.RecordedAsync("replays/2021-12-07-aws-us-east-1");
        Incident = (await _server.CauseAsync()).Id;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>An address of the server.</summary>
    public string At(string path) => new Uri(Server.Client.BaseAddress!, path.TrimStart('/')).ToString();
}
