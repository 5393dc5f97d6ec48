using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Epicenter.Core;
using Epicenter.Server.Live;
using Epicenter.Server.Networks;
using Epicenter.Server.Security;
using Epicenter.Server.Security.Keys;
using Epicenter.Server.Security.Limits;
using Epicenter.Storage;
using Epicenter.Storage.Files;
using Epicenter.Storage.Segments;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Epicenter.Server.Tests;

/// <summary>The real server on a free port of this machine, with a clock that the test moves.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    public const string Key = "a key that only trusted sources hold";

    private readonly WebApplication _app;

    private RunningServer(WebApplication app, FakeTimeProvider time)
    {
        _app = app;
        Time = time;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public static DateTimeOffset Noon { get; } = DateTimeOffset.Parse("2026-06-08T12:00:10Z", CultureInfo.InvariantCulture);

    public FakeTimeProvider Time { get; }

    private static ServerOptions Usual { get; } = new() { Urls = "http://127.0.0.1:0", Limits = new ReportLimits { Household = 20 } };

    public HttpClient Client { get; }

    public LiveObservatory Observatory => _app.Services.GetRequiredService<LiveObservatory>();

    public RollupReader Rollups => _app.Services.GetRequiredService<RollupReader>();

    public ISignalLog Log => _app.Services.GetRequiredService<ISignalLog>();

    public static Task<RunningServer> StartAsync(TempFolder folder, bool bench = false, FakeTimeProvider? time = null) =>
        StartAsync(LogIn(folder), time ?? new FakeTimeProvider(Noon), Usual with { Bench = bench, DataFolder = folder.Path }, CheckpointsIn(folder));

    /// <summary>A server whose options a test changes; its data folder is the test's own.</summary>
    public static Task<RunningServer> StartAsync(
        TempFolder folder, Func<ServerOptions, ServerOptions> change, NetworkTable? networks = null, ILoggerProvider? log = null) => StartAsync(
            LogIn(folder), new FakeTimeProvider(Noon), change(Usual with { DataFolder = folder.Path }), CheckpointsIn(folder), networks, log);

    /// <param name="rollups">File of the rollups; null for a server that keeps none.</param>
    public static Task<RunningServer> StartAsync(
        ISignalLog log, bool bench = false, FakeTimeProvider? time = null, CheckpointStore? checkpoints = null, string? rollups = null) =>
        StartAsync(log, time ?? new FakeTimeProvider(Noon), Usual with { Bench = bench }, checkpoints, rollups: rollups);

    private static SegmentedSignalLog LogIn(TempFolder folder) => SegmentedSignalLog.Open(folder.File("signals"));

    private static CheckpointStore CheckpointsIn(TempFolder folder) => new(DiskFolder.Make(folder.File("checkpoints")));

    private static async Task<RunningServer> StartAsync(
        ISignalLog log, FakeTimeProvider time, ServerOptions options, CheckpointStore? checkpoints,
        NetworkTable? networks = null, ILoggerProvider? logs = null, string? rollups = null)
    {
        var own = new AccessKey("server", KeyScope.Batch, AccessKey.HashOf(Key), Noon);
        var parts = new ServerParts(SmallWorld.Catalog, log, checkpoints, own, new ServerSecret("pepper"), networks ?? NetworkTable.Empty, time) { Rollups = rollups };
        var app = EpicenterServer.Build(options, Task.FromResult(parts), logs);
        await app.StartAsync();
        var server = new RunningServer(app, time);
        await server.UntilAsync(() => server.Observatory.NotAccepting is null);
        return server;
    }

    /// <summary>Waits for what happens on other threads.</summary>
    public async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 3000 && !condition(); i++)
        {
            await Task.Delay(10);
        }

        Assert.True(condition(), $"It did not come about. The server says: {Observatory.NotAccepting ?? "all is well"}");
    }

    /// <summary>Moves the clock and waits for the tick that falls due.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        Time.Advance(by);
        var now = Time.GetUtcNow();
        var minute = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        await UntilAsync(() => Observatory.Snapshot.At >= minute);
    }

    public Task<HttpResponseMessage> ReportAsync(object report) => Client.PostAsJsonAsync("/api/v1/reports", report);

    public Task<HttpResponseMessage> SendAsync(string lines, string type = "application/x-ndjson", string? key = Key) =>
        SendAsync(System.Text.Encoding.UTF8.GetBytes(lines), type, key);

    public async Task<HttpResponseMessage> SendAsync(byte[] body, string type = "application/x-ndjson", string? key = Key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/signals") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return await Client.SendAsync(request);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
