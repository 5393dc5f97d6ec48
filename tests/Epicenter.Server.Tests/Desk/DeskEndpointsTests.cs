using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Epicenter.Server.Security.Keys;
using Epicenter.Server.Tests.Live;

namespace Epicenter.Server.Tests.Desk;

public sealed class DeskEndpointsTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private Operator _anna = null!;
    private RunningServer _server = null!;

    private string Incident => _server.Observatory.Snapshot.Incidents.First(i => i.MergedInto is null).Id;

    public async ValueTask InitializeAsync()
    {
        _anna = Operator.In(_folder);
        _server = await RunningServer.StartAsync(_folder);
        for (var step = 0; step < 45; step++)
        {
            await _server.SendAsync(Outage.BatchOf(step)).JsonAsync();
            await Outage.PassAsync(_server);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Act_Annotation_IsInTheIncidentAtOnce()
    {
        var done = await _anna.ActAsync(_server, Incident, "annotate", ("text", "They look into it.")).JsonAsync();
        Assert.Equal("anna", (string?)done["act"]!["by"]);
        var note = Assert.Single((await EventsAsync()).AsArray(), e => (string?)e!["kind"] == "annotated")!;
        Assert.Equal("They look into it.", (string?)note["note"]);
        Assert.Equal(("anna", "The provider called us.", (string?)done["act"]!["id"]), ((string?)note["by"], (string?)note["why"], (string?)note["act"]));
    }

    [Fact]
    public async Task Act_Correction_StandsBesideTheBelief()
    {
        var before = await IncidentAsync();
        await _anna.ActAsync(_server, Incident, "correct", ("entity", "nimbus/east"), ("text", "Their hall is dark.")).JsonAsync();
        var after = await IncidentAsync();
        Assert.Equal(before["cause"]!.ToJsonString(), after["cause"]!.ToJsonString());
        Assert.Equal("nimbus/east", (string?)after["correction"]!["entity"]);
        Assert.Equal("Their hall is dark.", (string?)after["correction"]!["text"]);
    }

    [Fact]
    public async Task Act_RumourAndAnswer_AreOfOnePiece()
    {
        var heard = await _anna.ActAsync(_server, Incident, "rumour", ("text", "Everyone wants tickets."), ("mechanism", "demand-surge")).JsonAsync();
        await _anna.ActAsync(_server, Incident, "answer", ("rumour", (string?)heard["act"]!["id"]), ("text", "No.")).JsonAsync();
        var rumour = Assert.Single((await IncidentAsync())["rumours"]!.AsArray())!;
        Assert.Equal(("Everyone wants tickets.", "demand-surge", "No."), ((string?)rumour["text"], (string?)rumour["mechanism"], (string?)rumour["answer"]!["text"]));
    }

    [Fact]
    public async Task Act_Retraction_EndsTheIncidentForReadersOfPagesAndFeeds()
    {
        var id = Incident;
        await _anna.ActAsync(_server, id, "retract").JsonAsync();
        var told = await _server.Client.GetAsync($"/api/v1/incidents/{id}").JsonAsync();
        Assert.Equal(("resolved", "anna"), ((string?)told["state"], (string?)told["retraction"]!["by"]));
    }

    [Fact]
    public async Task Act_SameIdAgain_IsDoneOnceAndAnsweredTheSame()
    {
        var first = await _anna.ActAsync(_server, Incident, "annotate", ("text", "Once."), ("id", "note-1")).JsonAsync();
        var second = await _anna.ActAsync(_server, Incident, "annotate", ("text", "Once."), ("id", "note-1")).JsonAsync();
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Single((await EventsAsync()).AsArray(), e => (string?)e!["kind"] == "annotated");
    }

    [Fact]
    public async Task Act_IdOfAReport_AsksForAnother()
    {
        var problem = await _anna.ActAsync(_server, Incident, "annotate", ("text", "Once."), ("id", "live-0-0")).ProblemAsync(HttpStatusCode.BadRequest, "bad-request");
        Assert.NotNull(problem["errors"]!["id"]);
    }

    [Fact]
    public async Task Act_ByAnother_IsSignedByTheKeyAndNotByTheBody()
    {
        var done = await _anna.ActAsync(_server, Incident, "annotate", ("text", "Me."), ("by", "somebody-else"), ("at", "2020-01-01T00:00:00Z")).JsonAsync();
        Assert.Equal("anna", (string?)done["act"]!["by"]);
        Assert.StartsWith("2026-06-08", (string?)done["act"]!["at"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Act_UnknownIncident_IsNotFoundWithNearOnes()
    {
        var problem = await _anna.ActAsync(_server, Incident[..^1], "annotate", ("text", "x")).ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(Incident, (string?)problem["near"]![0]);
    }

    [Theory]
    [InlineData("""{"why":"x","text":"y"}""", "act")]
    [InlineData("""{"act":"sing","why":"x"}""", "act")]
    [InlineData("""{"act":"annotate","text":"y"}""", "why")]
    [InlineData("""{"act":"annotate","why":"x"}""", "text")]
    [InlineData("""{"act":"annotate","why":"x","text":7}""", "text")]
    [InlineData("""{"act":"correct","why":"x","entity":"nimbus/west"}""", "entity")]
    [InlineData("""{"act":"merge","why":"x","into":"nothing"}""", "into")]
    [InlineData("""{"act":"split","why":"x","services":"delta"}""", "services")]
    [InlineData("""{"act":"split","why":"x","services":["us-comcast"]}""", "services")]
    [InlineData("""{"act":"rumour","why":"x","text":"y","mechanism":"witchcraft"}""", "mechanism")]
    [InlineData("""{"act":"answer","why":"x","text":"y","rumour":"z"}""", "rumour")]
    [InlineData("""{"act":"mute","why":"x","service":"delta"}""", "act")]
    public async Task Act_BadBody_NamesTheMemberAndTheRemedy(string body, string member)
    {
        var problem = await _anna.PostAsync(_server, $"/api/v1/incidents/{Incident}/acts", body).ProblemAsync(HttpStatusCode.BadRequest, "bad-request");
        Assert.Contains(";", (string?)problem["errors"]![member]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Act_NoJsonAtAll_SaysWhere()
    {
        var path = $"/api/v1/incidents/{Incident}/acts";
        await _anna.PostAsync(_server, path, "{\"act\":").ProblemAsync(HttpStatusCode.BadRequest, "bad-request");
        await _anna.PostAsync(_server, path, "act=annotate", "application/x-www-form-urlencoded").ProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task Act_WithoutAnOperatorsKey_IsRefused()
    {
        var path = $"/api/v1/incidents/{Incident}/acts";
        using var empty = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        await _server.Client.PostAsync(path, empty).ProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
        foreach (var scope in new[] { KeyScope.Batch, KeyScope.Probe, KeyScope.Site })
        {
            var other = Operator.In(_folder, $"no-{scope}".ToLowerInvariant(), scope);
            _server.Time.Advance(TimeSpan.FromSeconds(2));
            await other.ActAsync(_server, Incident, "retract").ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        }
    }

    [Fact]
    public async Task Batch_ActInIt_IsRejectedWhateverTheKey()
    {
        var line = $$"""{"kind":"act","id":"a","act":"retract","by":"anna","why":"x","incident":"{{Incident}}"}""";
        var answer = await _server.SendAsync(line).JsonAsync();
        Assert.Contains("no signal", (string?)answer["rejected"]![0]!["error"], StringComparison.Ordinal);
        await _anna.PostAsync(_server, "/api/v1/signals", line, "application/x-ndjson").ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Mute_Service_StopsCountingAndTheServiceSaysSo()
    {
        await _anna.PostAsync(_server, "/api/v1/mutes", ("service", "us-comcast"), ("until", "2026-06-08T14:00:00Z"), ("why", "A prank.")).JsonAsync();
        Assert.Equal("2026-06-08T14:00:00Z", (string?)(await ServiceAsync("us-comcast"))["mutedUntil"]);
        for (var i = 0; i < 5; i++)
        {
            await _server.SendAsync($$"""{"kind":"report","id":"prank-{{i}}","service":"us-comcast","symptom":"connection","reporter":"p{{i}}"}""").JsonAsync();
        }

        await _server.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(0, (int?)(await ServiceAsync("us-comcast"))["reports"]);
    }

    [Fact]
    public async Task Purge_AllReports_RetractsTheIncidentOfTheService()
    {
        foreach (var service in new[] { "delta", "disney-plus" })
        {
            await _anna.PostAsync(_server, "/api/v1/purges", ("service", service), ("from", "2026-06-08T12:00:00Z"), ("why", "A script.")).JsonAsync();
        }

        Assert.All(_server.Observatory.Snapshot.Incidents, i => Assert.False(i.IsOpen));
        Assert.Contains(_server.Observatory.Snapshot.Incidents, i => i.Retraction is not null);
        Assert.Equal(0, (int?)(await ServiceAsync("delta"))["reports"]);
    }

    [Theory]
    [InlineData("mutes", """{"why":"x","until":"2026-06-08T14:00:00Z"}""", "service")]
    [InlineData("mutes", """{"why":"x","service":"delta"}""", "until")]
    [InlineData("mutes", """{"why":"x","service":"delta","until":"2026-07-08T14:00:00Z"}""", "until")]
    [InlineData("mutes", """{"why":"x","service":"deltas","until":"2026-06-08T14:00:00Z"}""", "service")]
    [InlineData("purges", """{"why":"x","service":"delta"}""", "from")]
    [InlineData("purges", """{"why":"x","service":"delta","from":"2026-06-08T09:00:00Z"}""", "from")]
    [InlineData("purges", """{"service":"delta","from":"2026-06-08T12:00:00Z"}""", "why")]
    public async Task MuteOrPurge_BadBody_NamesTheMember(string path, string body, string member)
    {
        var problem = await _anna.PostAsync(_server, $"/api/v1/{path}", body).ProblemAsync(HttpStatusCode.BadRequest, "bad-request");
        Assert.NotNull(problem["errors"]![member]);
    }

    [Fact]
    public async Task Acts_All_AreListedNewestFirstWithoutPseudonyms()
    {
        await _anna.ActAsync(_server, Incident, "annotate", ("text", "One.")).JsonAsync();
        await _anna.PostAsync(_server, "/api/v1/mutes", ("origin", "5f0c"), ("until", "2026-06-08T14:00:00Z"), ("why", "A prank.")).JsonAsync();
        var answer = await _server.Client.GetAsync("/api/v1/acts").JsonAsync();
        Assert.Equal(["mute", "annotate"], answer["items"]!.AsArray().Select(a => (string?)a!["act"]));
        Assert.True((bool?)answer["items"]![0]!["oneOrigin"]);
        Assert.DoesNotContain("5f0c", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Single((await _server.Client.GetAsync("/api/v1/acts?act=mute").JsonAsync())["items"]!.AsArray());
        await _server.Client.GetAsync("/api/v1/acts?act=sing").ProblemAsync(HttpStatusCode.BadRequest, "bad-request");
        await _server.Client.GetAsync("/api/v1/acts?acts=mute").ProblemAsync(HttpStatusCode.BadRequest, "bad-request");
    }

    [Theory]
    [InlineData("en", "Correction: the operator states the cause", "The operator’s word", "Rumours", "Nobody has answered this yet")]
    [InlineData("de", "Korrektur: Der Betreiber erklärt die Ursache", "Das Wort des Betreibers", "Gerüchte", "Darauf hat noch niemand geantwortet")]
    public async Task Page_OfACorrectedIncident_ShowsIt(string language, params string[] expected)
    {
        await _anna.ActAsync(_server, Incident, "correct", ("entity", "nimbus/east")).JsonAsync();
        await _anna.ActAsync(_server, Incident, "rumour", ("text", "<script>alert(1)</script> hackers")).JsonAsync();
        var page = WebUtility.HtmlDecode(await _server.Client.GetStringAsync($"/incidents/{Incident}?lang={language}"));
        Assert.All(expected, e => Assert.Contains(e, page, StringComparison.Ordinal));
        Assert.Contains("The provider called us.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert(1)", await _server.Client.GetStringAsync($"/incidents/{Incident}?lang={language}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Restart_WithOrWithoutCheckpoint_TellsTheSame(bool checkpoint)
    {
        await _anna.ActAsync(_server, Incident, "correct", ("entity", "nimbus/east")).JsonAsync();
        await _anna.PostAsync(_server, "/api/v1/purges", ("service", "delta"), ("from", "2026-06-08T12:00:00Z"), ("why", "A script.")).JsonAsync();
        await _anna.PostAsync(_server, "/api/v1/mutes", ("service", "delta"), ("until", "2026-06-08T14:00:00Z"), ("why", "A script.")).JsonAsync();
        await _server.AdvanceAsync(TimeSpan.FromMinutes(3));
        var told = JsonSerializer.Serialize(_server.Observatory.Snapshot);
        var (time, at) = (_server.Time, _server.Observatory.Snapshot.At);
        await _server.DisposeAsync();
        if (!checkpoint)
        {
            Directory.Delete(_folder.File("checkpoints"), recursive: true);
        }

        _server = await RunningServer.StartAsync(_folder, time: time);
        await _server.UntilAsync(() => _server.Observatory.Snapshot.At == at);
        Assert.Equal(told, JsonSerializer.Serialize(_server.Observatory.Snapshot));
        Assert.Equal("nimbus/east", (string?)(await IncidentAsync())["correction"]!["entity"]);
    }

    private Task<JsonNode> IncidentAsync() => _server.Client.GetAsync($"/api/v1/incidents/{Incident}").JsonAsync();

    private async Task<JsonNode> EventsAsync() => (await _server.Client.GetAsync($"/api/v1/incidents/{Incident}/events").JsonAsync())["items"]!;

    private async Task<JsonNode> ServiceAsync(string id) => (await _server.Client.GetAsync($"/api/v1/services/{id}").JsonAsync())["service"]!;
}
