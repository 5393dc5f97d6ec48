using System.Net;

namespace Epicenter.Server.Tests.Live;

public sealed class LogFailureTests
{
    [Fact]
    public async Task Report_WhileTheLogFails_IsRefusedUntilItRecovers()
    {
        var log = new BreakableLog { IsBroken = true };
        await using var server = await RunningServer.StartAsync(log);

        using var refused = await server.ReportAsync(new { service = "delta" });
        var problem = await Task.FromResult(refused).ProblemAsync(HttpStatusCode.ServiceUnavailable, "log-unavailable");

        Assert.Contains("make room", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.NotNull(refused.Headers.RetryAfter);
        await server.Client.GetAsync("/api/v1/services/delta").JsonAsync();
        var health = await server.Client.GetAsync("/readyz").JsonAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("make room", (string?)health["reasons"]![0], StringComparison.Ordinal);

        server.Time.Advance(TimeSpan.FromSeconds(2));
        await server.ReportAsync(new { service = "delta" }).ProblemAsync(HttpStatusCode.ServiceUnavailable, "log-unavailable");

        log.IsBroken = false;
        server.Time.Advance(TimeSpan.FromSeconds(2));
        await server.UntilAsync(() => server.Observatory.NotAccepting is null);
        await server.ReportAsync(new { service = "delta" }).JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal(1, server.Observatory.SignalCount);
    }

    [Fact]
    public async Task Batches_PostedTogether_ShareAnAppend()
    {
        var disk = new TaskCompletionSource();
        var log = new BreakableLog { Disk = disk.Task };
        await using var server = await RunningServer.StartAsync(log);

        var posts = Enumerable.Range(0, 20).Select(i => server.ReportAsync(new { id = $"p-{i % 10}", service = "delta" })).ToList();
        await Task.Delay(300);
        disk.SetResult();

        Assert.All(await Task.WhenAll(posts), p => Assert.Equal(HttpStatusCode.Accepted, p.StatusCode));
        Assert.Equal(10, log.End);
        Assert.InRange(log.Appends, 1, 5);
    }
}
