using System.Net;

namespace Epicenter.Server.Tests.Api;

public sealed class IncidentEndpointsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("", "open-1,old-2,old-1")]
    [InlineData("?state=open", "open-1")]
    [InlineData("?state=resolved", "old-2,old-1")]
    public async Task List_ByState_IsNewestFirst(string query, string expected)
    {
        var list = await api.Client.GetAsync("/api/v1/incidents" + query).JsonAsync();

        Assert.Equal(expected, string.Join(',', list["items"]!.AsArray().Select(i => (string?)i!["id"])));
        Assert.True(list.AsObject().ContainsKey("next"));
        Assert.Null(list["next"]);
    }

    [Fact]
    public async Task List_PageByPage_GivesEachOnce()
    {
        var seen = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await api.Client.GetAsync($"/api/v1/incidents?limit=1{(cursor is null ? "" : "&cursor=" + cursor)}").JsonAsync();
            seen.Add((string?)page["items"]!.AsArray().Single()!["id"]);
            cursor = (string?)page["next"];
        }
        while (cursor is not null);

        Assert.Equal(["open-1", "old-2", "old-1"], seen);
    }

    [Theory]
    [InlineData("state=closed", "state")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("limit=5.5", "limit")]
    [InlineData("limit=", "limit")]
    [InlineData("cursor=***", "cursor")]
    [InlineData("cursor=bm9uZQ", "cursor")]
    public async Task List_BadQuery_NamesTheMember(string query, string member)
    {
        var problem = await api.Client.GetAsync("/api/v1/incidents?" + query).ProblemAsync(HttpStatusCode.BadRequest, "bad-request");

        Assert.NotNull(problem["errors"]![member]);
    }

    [Theory]
    [InlineData("/api/v1/incidents?stat=open", "stat", "did you mean state")]
    [InlineData("/api/v1/services?colour=red", "colour", "known are q, category, state, limit, cursor")]
    [InlineData("/api/v1/services/disney-plus/series?since=now", "since", "known are from, to, step")]
    public async Task Get_QueryThatNobodyReads_NamesItAndWhatIsMeant(string address, string member, string remedy)
    {
        var problem = await api.Client.GetAsync(address).ProblemAsync(HttpStatusCode.BadRequest, "bad-request");

        Assert.Contains(remedy, (string?)problem["errors"]![member]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithTheLanguageOfAPage_IsAnswered() =>
        Assert.Equal(HttpStatusCode.OK, (await api.Client.GetAsync("/api/v1/incidents?lang=de")).StatusCode);

    [Fact]
    public async Task One_Known_IsWhatReplayWrites()
    {
        var incident = await api.Client.GetAsync("/api/v1/incidents/open-1").JsonAsync();

        Assert.Equal("nimbus/east/network", (string?)incident["cause"]!["entity"]);
        Assert.Equal("nimbus/east", (string?)incident["alternatives"]![0]!["entity"]);
        Assert.Equal("disney-plus", (string?)incident["services"]![0]!["id"]);
        Assert.Null(incident["resolvedAt"]);
    }

    [Fact]
    public async Task One_Unknown_SuggestsNearOnes()
    {
        var problem = await api.Client.GetAsync("/api/v1/incidents/open-2").ProblemAsync(HttpStatusCode.NotFound, "not-found");

        Assert.Contains("open-1", problem["near"]!.AsArray().Select(n => (string?)n));
    }

    [Fact]
    public async Task Events_Known_AreInOrder()
    {
        var events = await api.Client.GetAsync("/api/v1/incidents/open-1/events").JsonAsync();

        Assert.Equal("opened", (string?)events["items"]![0]!["kind"]);
    }
}
