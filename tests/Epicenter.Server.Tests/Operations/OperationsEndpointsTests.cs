using System.Net;

namespace Epicenter.Server.Tests.Operations;

public sealed class OperationsEndpointsTests : IAsyncLifetime
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
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Health_AllWell_IsOk(string address)
    {
        Assert.Equal("ok", (string?)(await _server.Client.GetAsync(address).JsonAsync())["status"]);
        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        using var response = await _server.Client.SendAsync(head);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Metrics_AfterSignals_CountThem()
    {
        await _server.ReportAsync(new { id = "m-1", service = "delta" }).JsonAsync(HttpStatusCode.Accepted);
        await _server.ReportAsync(new { id = "m-1", service = "delta" }).JsonAsync(HttpStatusCode.Accepted);
        using var refused = await _server.ReportAsync(new { service = "nobody-knows-it" });

        using var response = await _server.Client.GetAsync("/metrics");

        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');
        Assert.Equal("application/openmetrics-text", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("epicenter_signals_accepted_total 1", lines);
        Assert.Contains("epicenter_signals_duplicate_total 1", lines);
        Assert.Contains("epicenter_signals_rejected_total{reason=\"invalid\"} 1", lines);
        Assert.Contains("epicenter_log_batches_total 1", lines);
        Assert.Contains("epicenter_log_batch_signals_bucket{le=\"1.0\"} 1", lines);
        Assert.Contains("epicenter_log_sync_milliseconds_count 1", lines);
        Assert.Contains("epicenter_reader_lag_signals 0", lines);
        Assert.Contains("epicenter_accepting 1", lines);
        Assert.Equal(["# EOF", ""], lines[^2..]);
    }

    [Fact]
    public async Task Answer_ToABrowser_IsCompressedAndGuarded()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        request.Headers.Add("Accept-Encoding", "br, gzip");
        using var response = await _server.Client.SendAsync(request);
        using var missing = await _server.Client.GetAsync("/api/v1/nothing");

        Assert.Equal("br", response.Content.Headers.ContentEncoding.Single());
        Assert.All([response, missing], answer =>
        {
            Assert.StartsWith("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(answer.Headers.Contains("Referrer-Policy"));
            Assert.False(answer.Headers.Contains("Server"));
        });
    }
}
