using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Epicenter.EndToEnd.Tests.House;
using Epicenter.Server;
using Epicenter.Server.Security.Proofs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

namespace Epicenter.Browser.Tests;

/// <summary>The whole product as <c>serve</c> puts it together, on a free port and an empty folder, with a clock that the test moves.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private const string Key = "a key for the journey";

    private static readonly string[] s_places = ["US-VA", "US-NC", "US-CA", "CA-ON", "DE-BY"];

    private readonly WebApplication _app;
    private readonly DirectoryInfo _data;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 6, 9, 14, 0, 5, TimeSpan.Zero));

    private LiveServer(ProofOfWork proofs)
    {
        _data = Directory.CreateTempSubdirectory("epicenter-journey-");
        _app = EpicenterServer.Build(
            new ServerOptions
            {
                Urls = "http://127.0.0.1:0",
                DataFolder = _data.FullName,
                CatalogFolder = Path.Combine(Repository.Root, "catalog"),
                ScenariosFolder = Path.Combine(Repository.Root, "scenarios"),
                BatchKey = Key,
                ProofOfWork = proofs,
            },
            _time);
        Client = new HttpClient();
    }

    public HttpClient Client { get; }

    public DateTimeOffset Now => _time.GetUtcNow();

    public static async Task<LiveServer> StartAsync(ProofOfWork proofs = ProofOfWork.Auto)
    {
        var server = new LiveServer(proofs);
        await server._app.StartAsync();
        server.Client.BaseAddress = new Uri(server._app.Urls.First());
        await server.UntilAsync(async () => (await server.Client.GetAsync(new Uri("readyz", UriKind.Relative))).IsSuccessStatusCode);
        return server;
    }

    /// <summary>What people said of a service in the weeks before, which no longer counts but for what is usual.</summary>
    public async Task PastAsync(string service, int days)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < days; i++)
        {
            var at = Now - TimeSpan.FromDays(i + 1);
            lines.AppendLine(CultureInfo.InvariantCulture, $$"""{"kind":"report","id":"{{service}}-past-{{i}}","at":"{{at:O}}","service":"{{service}}","symptom":"login","country":"{{PlaceOf(i)[..2]}}","subdivision":"{{PlaceOf(i)}}"}""");
        }

        await SendAsync(lines.ToString());
    }

    /// <summary>Some people report each service; then a minute passes.</summary>
    public async Task MinuteAsync(IEnumerable<string> services, int people, string symptom)
    {
        var lines = new StringBuilder();
        foreach (var service in services)
        {
            for (var i = 0; i < people; i++)
            {
                lines.AppendLine(CultureInfo.InvariantCulture, $$"""{"kind":"report","id":"{{service}}-{{Now:HHmm}}-{{i}}","at":"{{Now:O}}","service":"{{service}}","symptom":"{{symptom}}","country":"{{PlaceOf(i)[..2]}}","subdivision":"{{PlaceOf(i)}}","reporter":"{{service}}-{{Now:HHmm}}-{{i}}"}""");
            }
        }

        await SendAsync(lines.ToString());
        _time.Advance(TimeSpan.FromMinutes(1));
    }

    /// <summary>The leading cause of the newest open incident, once there is one.</summary>
    public async Task<(string Id, string Entity)> CauseAsync()
    {
        JsonNode? incident = null;
        await UntilAsync(async () => (incident = (await JsonAsync("api/v1/incidents?state=open"))["items"]!.AsArray().FirstOrDefault()) is not null);
        return ((string)incident!["id"]!, (string)incident["cause"]!["entity"]!);
    }

    /// <summary>Has a replay recorded: until it is, its page only says that it is at work.</summary>
    public Task RecordedAsync(string replay) =>
        UntilAsync(async () => (await Client.GetStringAsync(new Uri(replay, UriKind.Relative))).Contains("id=\"replay\"", StringComparison.Ordinal));

    public async Task<JsonNode> JsonAsync(string address) =>
        JsonNode.Parse(await Client.GetStringAsync(new Uri(address, UriKind.Relative)))!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private static string PlaceOf(int person) => s_places[person % s_places.Length];

    private async Task SendAsync(string lines)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/v1/signals", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        request.Content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson");
        using var answer = await Client.SendAsync(request);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        Assert.Empty(body["rejected"]!.AsArray());
    }

    private async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("It did not come about within half a minute.");
    }
}
