using Epicenter.Server.Api;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Epicenter.Server.Tests.Api;

/// <summary>The API alone, over an observatory whose word is fixed.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private WebApplication _app = null!;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ILiveObservatory>(new FixedObservatory());
        builder.Services.AddSingleton<IIncidentArchive, NoArchive>();
        builder.Services.AddSingleton<IncidentCatalogue>();
        _app = builder.Build();
        _app.UseProblemAnswers();
        _app.MapIncidents();
        _app.MapServices();
        _app.MapEntities();
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
