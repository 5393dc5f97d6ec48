using System.IO.Compression;
using System.Net;
using System.Text;
using Epicenter.Server.Security.Keys;

namespace Epicenter.Server.Tests.Intake;

public sealed class BatchEndpointTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync(_folder);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a key that nobody holds")]
    public async Task Post_WithoutTheKey_IsRefused(string? key)
    {
        await _server.SendAsync(Report(1), key: key).ProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");

        Assert.Equal(0, _server.Log.End);
    }

    [Fact]
    public async Task Post_KeyInItsOwnHeader_IsTaken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/signals");
        request.Headers.Add("X-Epicenter-Key", RunningServer.Key);
        request.Content = new StringContent(Report(1), Encoding.UTF8, "application/x-ndjson");

        Assert.Equal(1, (int?)(await _server.Client.SendAsync(request).JsonAsync())["accepted"]);
    }

    [Fact]
    public async Task Post_ProbesKey_TakesProbesFromItsOwnVantageOnly()
    {
        var key = new KeyFile(_folder.File(KeyFile.Name)).Create("fra", KeyScope.Probe, RunningServer.Noon);
        _server.Time.Advance(TimeSpan.FromSeconds(1));

        var answer = await _server.SendAsync(string.Join('\n', Probe("fra"), Probe("iad"), Report(1)), key: key).JsonAsync();

        Assert.Equal(1, (int?)answer["accepted"]);
        Assert.Equal([2, 3], answer["rejected"]!.AsArray().Select(r => (int)r!["line"]!));
        Assert.Contains("probes from fra only", (string?)answer["rejected"]![0]!["error"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SitesKey_IsForbidden()
    {
        var key = new KeyFile(_folder.File(KeyFile.Name)).Create("berlin-2", KeyScope.Site, RunningServer.Noon);
        _server.Time.Advance(TimeSpan.FromSeconds(1));

        await _server.SendAsync(Report(1), key: key).ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Post_GoodBadAndDoubleLines_CountsEachKind()
    {
        string[] lines =
        [
            Report(1),
            "not json",
            Report(2),
            Report(1),
            "{\"kind\":\"report\",\"service\":\"disneyplus\"}",
            "",
            "{\"kind\":\"probe\",\"target\":\"nimbus/east/network\",\"from\":\"fra\",\"outcome\":\"ok\"}",
            "{\"kind\":\"notice\",\"target\":\"nimbus/east/netwrk\",\"state\":\"degraded\"}",
        ];

        var answer = await _server.SendAsync(string.Join('\n', lines)).JsonAsync();

        Assert.Equal((3, 1), ((int)answer["accepted"]!, (int)answer["duplicates"]!));
        var rejected = answer["rejected"]!.AsArray().ToDictionary(r => (int)r!["line"]!, r => (string)r!["error"]!);
        Assert.Equal([2, 5, 8], rejected.Keys.Order());
        Assert.Contains("did you mean disney-plus?", rejected[5], StringComparison.Ordinal);
        Assert.Contains("did you mean nimbus/east/network?", rejected[8], StringComparison.Ordinal);
        Assert.Equal(3, _server.Log.End);
    }

    [Fact]
    public async Task Post_SameBatchAgain_IsAllDuplicates()
    {
        var batch = string.Join('\n', Enumerable.Range(0, 100).Select(Report));
        await _server.SendAsync(batch).JsonAsync();

        var again = await _server.SendAsync(batch).JsonAsync();

        Assert.Equal((0, 100), ((int)again["accepted"]!, (int)again["duplicates"]!));
        Assert.Equal(100, _server.Observatory.SignalCount);
    }

    [Fact]
    public async Task Post_Gzip_IsUnpacked() =>
        Assert.Equal(50, (int?)(await _server.SendAsync(Packed(50), "application/gzip").JsonAsync())["accepted"]);

    [Fact]
    public async Task Post_GzipCutShort_SaysWhereAndWritesNothing()
    {
        var whole = Packed(5_000);

        var problem = await _server.SendAsync(whole[..^200], "application/gzip").ProblemAsync(HttpStatusCode.BadRequest, "bad-request");

        Assert.Matches("after line [1-9][0-9]*", (string)problem["detail"]!);
        Assert.Equal(0, _server.Log.End);
    }

    [Fact]
    public async Task Post_UnpacksBeyondTheLimit_IsTooLarge()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = Encoding.UTF8.GetBytes(new string('\n', 1024 * 1024));
            for (var i = 0; i <= 32; i++)
            {
                await gzip.WriteAsync(line);
            }
        }

        await _server.SendAsync(packed.ToArray(), "application/gzip").ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task Post_History_IsTaken() =>
        Assert.Equal(1, (int?)(await _server.SendAsync(
            "{\"kind\":\"report\",\"at\":\"2021-12-07T15:33:00Z\",\"service\":\"delta\",\"reporter\":\"r1\"}").JsonAsync())["accepted"]);

    [Fact]
    public async Task Post_Nothing_IsNoError() =>
        Assert.Equal(0, (int?)(await _server.SendAsync("").JsonAsync())["accepted"]);

    [Fact]
    public async Task Post_Form_IsUnsupported() =>
        await _server.SendAsync(Report(1), "application/x-www-form-urlencoded").ProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");

    private static string Probe(string from) =>
        $$"""{"kind":"probe","at":"2026-06-08T12:00:00Z","target":"nimbus/east/network","from":"{{from}}","outcome":"ok"}""";

    private static string Report(int number) =>
        $$"""{"kind":"report","id":"b-{{number}}","at":"2026-06-08T12:00:00Z","service":"delta","symptom":"app","reporter":"r{{number}}"}""";

    private static byte[] Packed(int reports)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, reports).Select(Report))));
        }

        return packed.ToArray();
    }
}
