using System.Net;
using Epicenter.Storage;
using Epicenter.Storage.Segments;
using Epicenter.Storage.Tests.Files;

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

    [Fact]
    public async Task Report_WhileTheDiskStalls_IsRefusedAndPagesAnswer()
    {
        var disk = new TaskCompletionSource();
        var log = new BreakableLog { Disk = disk.Task };
        await using var server = await RunningServer.StartAsync(log);
        var waiting = server.ReportAsync(new { id = "w-1", service = "delta" });
        await server.UntilAsync(() => log.IsAppending);

        server.Time.Advance(TimeSpan.FromSeconds(4));

        await server.ReportAsync(new { service = "delta" }).ProblemAsync(HttpStatusCode.ServiceUnavailable, "log-unavailable");
        var health = await server.Client.GetAsync("/readyz").JsonAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("disk takes long", (string?)health["reasons"]![0], StringComparison.Ordinal);
        Assert.Contains("No new signals are being taken", await server.Client.GetStringAsync("/?lang=en"), StringComparison.Ordinal);

        disk.SetResult();
        await waiting.JsonAsync(HttpStatusCode.Accepted);
        await server.ReportAsync(new { id = "w-2", service = "delta" }).JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal(2, log.End);
    }

    [Fact]
    public async Task Report_DiskFullForAWhile_IsRefusedThenTakenAndNothingIsLost()
    {
        var folder = new ForgetfulFolder(new Random(7));
        await using var server = await RunningServer.StartAsync(SegmentedSignalLog.Open(folder, new LogLimits { RoomBytes = 512 }));
        await server.ReportAsync(new { id = "full-0", service = "delta" }).JsonAsync(HttpStatusCode.Accepted);

        folder.Capacity = 0;
        var sent = 1;
        while ((await server.ReportAsync(new { id = $"full-{sent}", service = "delta" })).StatusCode == HttpStatusCode.Accepted)
        {
            sent++;
            Assert.InRange(sent, 1, 20);
        }

        var health = await server.Client.GetAsync("/readyz").JsonAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("no room left", (string?)health["reasons"]![0], StringComparison.Ordinal);

        folder.Capacity = long.MaxValue;
        server.Time.Advance(TimeSpan.FromSeconds(2));
        await server.UntilAsync(() => server.Observatory.NotAccepting is null);
        await server.ReportAsync(new { id = $"full-{sent}", service = "delta" }).JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal(Enumerable.Range(0, sent + 1).Select(i => $"full-{i}"), server.Log.ReadAfter(0).Select(l => l.Signal.Id));
    }

    [Fact]
    public async Task Report_ClockJumpsBackAndForth_KeepsTheOrderOfTheLog()
    {
        using var folder = new TempFolder();
        await using var server = await RunningServer.StartAsync(folder, bench: true);
        var jumps = (int[])[40, -3600, 10, 7200, -60, 5];
        for (var i = 0; i < jumps.Length; i++)
        {
            server.Time.AdjustTime(server.Time.GetUtcNow() + TimeSpan.FromSeconds(jumps[i]));
            await server.ReportAsync(new { id = $"jump-{i}", service = "delta" }).JsonAsync(HttpStatusCode.Accepted);
        }

        var arrivals = server.Log.ReadAfter(0).Select(l => l.Signal.ReceivedAt!.Value).ToList();
        Assert.Equal(jumps.Length, arrivals.Count);
        Assert.Equal(arrivals.Order(), arrivals);
    }
}
