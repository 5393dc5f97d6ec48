using System.Net;
using Epicenter.Server.Api.Statuspage;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Live;
using Epicenter.Server.Pages;
using Epicenter.Server.Pages.Replays;
using Epicenter.Server.Tests.Pages.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Epicenter.Server.Tests.Pages;

/// <summary>Serves pages over a fake observatory on a free port of the loopback, and below <see cref="PathBase"/> as well.</summary>
public sealed class PageHost : IAsyncDisposable
{
    /// <summary>As behind a proxy that serves other things beside it.</summary>
    public const string PathBase = "/outages";

    private readonly WebApplication _app;

    private PageHost(WebApplication app)
    {
        _app = app;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public static async Task<PageHost> StartAsync(FakeLive live, string address = "http://127.0.0.1:0", string? scenarios = null, IIncidentArchive? archive = null, IReportHistory? history = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ILiveObservatory>(live);
        if (archive is not null)
        {
            builder.Services.AddSingleton(archive);
        }

        if (history is not null)
        {
            builder.Services.AddSingleton(history);
        }

        builder.Services.AddPages();
        if (scenarios is null)
        {
            builder.Services.AddSingleton<IReplayLibrary, FakeReplays>();
        }
        else
        {
            builder.Services.AddReplays(scenarios);
        }

        var app = builder.Build();
        app.UsePathBase(PathBase);
        app.UseRouting();
        app.MapStatuspage();
        app.MapPages();
        await app.StartAsync();
        return new PageHost(app);
    }

    public async Task<string> ReadAsync(string path, HttpStatusCode expected = HttpStatusCode.OK, string? acceptLanguage = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (acceptLanguage is not null)
        {
            request.Headers.Add("Accept-Language", acceptLanguage);
        }

        using var response = await Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{path}: {response.StatusCode}\n{body}");
        return body;
    }

    public Task StopAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
