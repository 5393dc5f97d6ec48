using System.Net;

namespace Epicenter.Server.Tests.Api;

public sealed class ServiceEndpointsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("", "delta,disney-plus,us-comcast")]
    [InlineData("?q=Disney%2B", "disney-plus")]
    [InlineData("?q=disny-plus", "disney-plus")]
    [InlineData("?category=isp", "us-comcast")]
    [InlineData("?state=problem", "disney-plus")]
    [InlineData("?state=fine&category=travel", "delta")]
    [InlineData("?q=nothing-like-it", "")]
    public async Task List_Filtered_GivesThoseThatMatch(string query, string expected)
    {
        var list = await api.Client.GetAsync("/api/v1/services" + query).JsonAsync();

        Assert.Equal(expected, string.Join(',', list["items"]!.AsArray().Select(i => (string?)i!["id"])));
    }

    [Fact]
    public async Task List_UnknownState_NamesTheWords()
    {
        var problem = await api.Client.GetAsync("/api/v1/services?state=down").ProblemAsync(HttpStatusCode.BadRequest, "bad-request");

        Assert.Contains("unknown, fine, possible, problem, recovering", (string?)problem["errors"]!["state"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_Known_TellsStateBaselineAndCounts()
    {
        var detail = await api.Client.GetAsync("/api/v1/services/disney-plus").JsonAsync();

        var service = detail["service"]!;
        Assert.Equal(("problem", 312, 20.25), ((string)service["state"]!, (int)service["reports"]!, (double)service["expected"]!));
        Assert.Equal("open-1", (string?)service["incident"]);
        Assert.Equal("nimbus/east/network", (string?)detail["standsOn"]![0]!["entity"]);
        Assert.Equal(6, detail["series"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("/api/v1/services/disneyplus")]
    [InlineData("/api/v1/services/disneyplus/series")]
    public async Task One_Unknown_SuggestsNearOnes(string address)
    {
        var problem = await api.Client.GetAsync(address).ProblemAsync(HttpStatusCode.NotFound, "not-found");

        Assert.Equal("disney-plus", (string?)problem["near"]![0]);
    }

    [Fact]
    public async Task Series_CoarserStep_AddsUpWholeBins()
    {
        var series = await api.Client.GetAsync("/api/v1/services/delta/series?from=2026-06-08T11:30:00Z&to=2026-06-08T12:00:00Z&step=15m").JsonAsync();

        var points = series["points"]!.AsArray();
        Assert.Equal([15, 6], points.Select(p => (int)p!["reports"]!));
        Assert.Equal(["2026-06-08T11:30:00Z", "2026-06-08T11:45:00Z"], points.Select(p => (string)p!["at"]!));
        Assert.All(points, p => Assert.InRange(6.0, (double)p!["low"]!, (double)p["high"]!));
    }

    [Theory]
    [InlineData("step=7m", "step")]
    [InlineData("step=", "step")]
    [InlineData("step=h", "step")]
    [InlineData("step=99999999999h", "step")]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2026-06-08T12:00:00Z&to=2026-06-08T11:00:00Z", "from")]
    public async Task Series_BadQuery_NamesTheMember(string query, string member)
    {
        var problem = await api.Client.GetAsync("/api/v1/services/delta/series?" + query).ProblemAsync(HttpStatusCode.BadRequest, "bad-request");

        Assert.NotNull(problem["errors"]![member]);
    }
}
