using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Epicenter.Server;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Security.Keys;
using Microsoft.AspNetCore.Builder;

namespace Epicenter.Cli.Tests.Verbs;

/// <summary>The operator's verbs, against a real server in the middle of an outage.</summary>
public sealed class DeskVerbTests : IAsyncLifetime
{
    private const string BatchKey = "a key for tests";

    private readonly TemporaryFolder _folder = new();
    private readonly TestTerminal _terminal = new();
    private readonly MovableTime _time = new();
    private readonly HttpClient _http = new();
    private WebApplication? _server;
    private string _key = "";
    private string _incident = "";

    private string Address => _server!.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        _folder.Write("catalog.yaml", SmallWorld.Catalog);
        Directory.CreateDirectory(_folder.File("data"));
        _key = new KeyFile(_folder.File("data/" + KeyFile.Name)).Create("anna", KeyScope.Operator, _time.GetUtcNow());
        var options = new ServerOptions { Urls = "http://127.0.0.1:0", DataFolder = _folder.File("data"), CatalogFolder = _folder.File("catalog.yaml"), BatchKey = BatchKey };
        _server = EpicenterServer.Build(options, _time);
        await _server.StartAsync();
        await ReadyAsync();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", BatchKey);
        for (var minute = 0; _incident.Length == 0 && minute < 60; minute++)
        {
            await FeedAsync(minute);
            _time.Move(TimeSpan.FromMinutes(1));
            _incident = await IncidentsAsync() is [var opened, ..] ? opened.Id : "";
        }

        Assert.NotEmpty(_incident);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server!.StopAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Annotate_Incident_SaysWhoAndWhereItStands()
    {
        Assert.Equal(0, await DeskAsync("annotate", _incident, "They look into it."));
        Assert.Contains("by anna. Everyone can see it.", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains($"{_incident}  annotated", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_Incident_WhyTellsBoth()
    {
        Assert.Equal(0, await DeskAsync("correct", _incident, "cirrus", "--text", "All of it."));
        Assert.Equal(0, await _terminal.RunAsync("why", _incident, "--server", Address));
        Assert.Contains("anna states that the cause is cirrus. A test.", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("The likeliest cause is", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SplitThenMerge_SomeServices_AreTwoIncidentsAndOneAgain()
    {
        Assert.Equal(0, await DeskAsync("split", _incident, "svc-1", "svc-2"));
        var own = Assert.Single(await IncidentsAsync(), i => i.SplitFrom == _incident);
        Assert.Equal(["svc-1", "svc-2"], own.Services.Select(s => s.Id).Order());
        Assert.Equal(0, await DeskAsync("merge", own.Id, _incident));
        Assert.Equal(_incident, (await IncidentsAsync()).Single(i => i.Id == own.Id).MergedInto);
    }

    [Fact]
    public async Task RumourThenAnswer_WithMechanism_IsOnePair()
    {
        Assert.Equal(0, await DeskAsync("rumour", _incident, "Everyone wants tickets", "--mechanism", "demand-surge"));
        var rumour = Assert.Single((await IncidentsAsync()).Single(i => i.Id == _incident).Rumours);
        Assert.Equal(0, await DeskAsync("answer", _incident, rumour.Id, "No."));
        Assert.Equal("No.", (await IncidentsAsync()).Single(i => i.Id == _incident).Rumours[0].Answer?.Text);
    }

    [Fact]
    public async Task Retract_Twice_SecondTimeSaysThatItIsDone()
    {
        Assert.Equal(0, await DeskAsync("retract", _incident));
        Assert.Equal(1, await DeskAsync("retract", _incident));
        Assert.Contains("incident was retracted already; annotate it", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MuteAndPurge_Service_AreListedByActs()
    {
        Assert.Equal(0, await DeskAsync("mute", "svc-3", "--country", "DE", "--until", "2026-06-08T14:00:00Z"));
        Assert.Equal(0, await DeskAsync("purge", "svc-3", "--from", "2026-06-08T12:00:00Z"));
        Assert.Equal(0, await _terminal.RunAsync("desk", "acts", "--server", Address));
        Assert.Contains("anna: mute svc-3 DE until 2026-06-08 14:00 (A test.)", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("anna: purge svc-3 from 2026-06-08 12:00 until ", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotate_UnknownIncident_SaysSo()
    {
        Assert.Equal(1, await DeskAsync("annotate", "nothing", "Hm."));
        Assert.Contains("There is no incident nothing", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotate_WithoutOrWithAnotherKey_NamesTheRemedy()
    {
        Assert.Equal(2, await _terminal.RunAsync("desk", "retract", _incident, "--why", "x", "--server", Address, "--key", ""));
        Assert.Equal(1, await _terminal.RunAsync("desk", "retract", _incident, "--why", "x", "--server", Address, "--key", BatchKey));
        Assert.Contains("epicenter key create NAME --scope operator", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("is of scope batch", _terminal.Error, StringComparison.Ordinal);
    }

    private Task<int> DeskAsync(params string[] args) => _terminal.RunAsync(["desk", .. args, "--why", "A test.", "--key", _key, "--server", Address]);

    // Until the log is read, signals are refused.
    private async Task ReadyAsync()
    {
        for (var i = 0; i < 3000; i++)
        {
            using var answer = await _http.GetAsync(new Uri(Address + "/readyz"));
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(10);
        }

        Assert.Fail("The server does not become ready.");
    }

    private async Task FeedAsync(int minute)
    {
        var lines = from service in Enumerable.Range(1, 6)
                    from person in Enumerable.Range(0, 4)
                    select $$"""{"kind":"report","id":"{{minute}}-{{service}}-{{person}}","service":"svc-{{service}}","symptom":"website","reporter":"{{minute}}-{{service}}-{{person}}"}""";
        using var batch = new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson");
        (await _http.PostAsync(new Uri(Address + "/api/v1/signals"), batch)).EnsureSuccessStatusCode();
    }

    private async Task<IReadOnlyList<IncidentJson>> IncidentsAsync() =>
        (await _http.GetFromJsonAsync(new Uri(Address + "/api/v1/incidents"), ApiJson.Default.ListJsonIncidentJson))!.Items;
}
