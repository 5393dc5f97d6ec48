using System.Net;
using System.Text;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Tests.Intake;

public sealed class ReportEndpointTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync(_folder);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Post_SoundReport_IsOnDiskWhenAnswered()
    {
        var answer = await _server.ReportAsync(new { service = "disney-plus", symptom = "login", country = "US", subdivision = "US-NY" })
            .JsonAsync(HttpStatusCode.Accepted);

        var report = Assert.IsType<Report>(Assert.Single(_server.Log.ReadAfter(0)).Signal);
        Assert.StartsWith("r-", (string)answer["id"]!, StringComparison.Ordinal);
        Assert.Equal(("disney-plus", Symptom.Login, "US", "US-NY"), (report.Service, report.Symptom, report.Country, report.Subdivision));
        Assert.Equal(RunningServer.Noon, report.At);
        Assert.Equal(RunningServer.Noon, report.ReceivedAt);
    }

    [Fact]
    public async Task Post_SameIdTwice_IsAnsweredTwiceAndCountedOnce()
    {
        for (var i = 0; i < 2; i++)
        {
            var answer = await _server.ReportAsync(new { id = "mine-1", service = "delta" }).JsonAsync(HttpStatusCode.Accepted);
            Assert.Equal("mine-1", (string?)answer["id"]);
        }

        Assert.Single(_server.Log.ReadAfter(0));
        Assert.Equal(1, _server.Observatory.SignalCount);
    }

    [Fact]
    public async Task Post_SameContentWithoutId_GetsTheSameIdAndCountsOnce()
    {
        var first = await _server.ReportAsync(new { service = "delta", at = "2026-06-08T12:00:00Z" }).JsonAsync(HttpStatusCode.Accepted);
        var second = await _server.ReportAsync(new { service = "delta", at = "2026-06-08T12:00:00Z" }).JsonAsync(HttpStatusCode.Accepted);

        Assert.Equal((string?)first["id"], (string?)second["id"]);
        Assert.Single(_server.Log.ReadAfter(0));
    }

    [Fact]
    public async Task Post_WhoReportsAccordingToAStranger_IsNotBelieved()
    {
        await _server.ReportAsync(new { service = "delta", reporter = "someone-else", network = "us-comcast" }).JsonAsync(HttpStatusCode.Accepted);
        await _server.ReportAsync(new { service = "disney-plus", network = "no-such-provider" }).JsonAsync(HttpStatusCode.Accepted);

        var reports = _server.Log.ReadAfter(0).Select(l => (Report)l.Signal).ToList();
        Assert.Matches("^[0-9a-f]{16}$", reports[0].Reporter);
        Assert.Matches("^[0-9a-f]{16}$", reports[0].Origin);
        Assert.Equal(reports[0].Reporter, reports[1].Reporter);
        Assert.Equal("us-comcast", reports[0].Network);
        Assert.Null(reports[1].Network);
    }

    [Fact]
    public async Task Post_SeveralBadMembers_NamesEach()
    {
        var problem = await _server.ReportAsync(new { symptom = "sadness", country = "ZZ", at = "2026-06-08T12:02:11Z" })
            .ProblemAsync(HttpStatusCode.BadRequest, "bad-request");

        var errors = problem["errors"]!.AsObject();
        Assert.Equal(["at", "country", "service", "symptom"], errors.Select(e => e.Key).Order());
        Assert.Contains("website, app, login, payment, connection, slow, other", (string?)errors["symptom"]![0], StringComparison.Ordinal);
        Assert.Contains("two minutes in the future", (string?)errors["at"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TwoMinutesAhead_IsAccepted() =>
        await _server.ReportAsync(new { service = "delta", at = "2026-06-08T12:02:10Z" }).JsonAsync(HttpStatusCode.Accepted);

    [Fact]
    public async Task Post_UnknownService_SuggestsNearOnes()
    {
        var problem = await _server.ReportAsync(new { service = "disneyplus" }).ProblemAsync(HttpStatusCode.UnprocessableEntity, "unknown-service");

        Assert.Equal("disney-plus", (string?)problem["near"]![0]);
        Assert.Contains("did you mean disney-plus?", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MalformedJson_SaysWhere()
    {
        var problem = await PostAsync("{\n\"service\": \"delta\",\n\"symptom\" oops}").ProblemAsync(HttpStatusCode.BadRequest, "bad-request");

        Assert.Contains("line 3, byte 11", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "bad-request")]
    [InlineData("", "bad-request")]
    [InlineData("{\"service\":7}", "bad-request")]
    [InlineData("{\"service\":\"\\ud800\"}", "bad-request")]
    [InlineData("{\"service\":\"delta\",\"id\":\"\"}", "bad-request")]
    public async Task Post_UnusableBody_IsRefused(string body, string slug) =>
        await PostAsync(body).ProblemAsync(HttpStatusCode.BadRequest, slug);

    [Fact]
    public async Task Post_BeyondSixteenKibibytes_IsTooLarge() =>
        await PostAsync($"{{\"service\":\"delta\",\"note\":\"{new string('x', 16 * 1024)}\"}}").ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");

    [Fact]
    public async Task Post_OtherType_IsUnsupported() =>
        await PostAsync("service=delta", "text/plain").ProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");

    [Fact]
    public async Task Post_Form_LeadsBackToItsPage()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["service"] = "delta", ["symptom"] = "app", ["country"] = "" });
        using var response = await _server.Client.PostAsync("/api/v1/reports?lang=de", form);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/report/delta?sent=1&lang=de", response.Headers.Location?.OriginalString);
        Assert.Equal(Symptom.App, Assert.IsType<Report>(Assert.Single(_server.Log.ReadAfter(0)).Signal).Symptom);
    }

    [Fact]
    public async Task Post_TooOftenFromOneAddress_SaysWhenToComeBack()
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 41; i++)
        {
            using var response = await PostFromAsync("203.0.113.7");
            statuses.Add(response.StatusCode);
        }

        using var last = await PostFromAsync("203.0.113.7");
        using var other = await PostFromAsync("203.0.113.8");
        Assert.All(statuses.Take(40), s => Assert.Equal(HttpStatusCode.Accepted, s));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[40]);
        Assert.InRange(last.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.Accepted, other.StatusCode);
    }

    private async Task<HttpResponseMessage> PostFromAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports");
        request.Headers.Add("X-Forwarded-For", address);
        request.Content = new StringContent("{\"service\":\"delta\"}", Encoding.UTF8, "application/json");
        return await _server.Client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        return await _server.Client.PostAsync("/api/v1/reports", content);
    }
}
