using System.Text.Json.Nodes;
using Epicenter.Core.Signals;
using Epicenter.Server.Live;
using Epicenter.Storage.Rollups;
using Epicenter.Storage.Segments;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Epicenter.Server.Tests.Live;

public sealed class RollupReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Rollups => _folder.File("rollups.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Series_OlderThanMemory_IsAnsweredByTheHourAndByTheDay()
    {
        await using var server = await StartAsync();
        await server.SendAsync(Report("2026-03-02T10:05:00Z") + Report("2026-03-02T10:55:00Z") + Report("2026-03-02T23:00:00Z"));
        await CountAsync(server, 3);

        var hours = await SeriesAsync(server, "1h");
        Assert.Equal(["2026-03-02T10:00:00Z", "2026-03-02T23:00:00Z"], hours.Select(p => (string)p!["at"]!));
        Assert.Equal([2, 1], hours.Select(p => (int)p!["reports"]!));
        Assert.All(hours, p => Assert.True(p!.AsObject().ContainsKey("expected") && p["expected"] is null && p["low"] is null && p["high"] is null));
        Assert.Equal([3], (await SeriesAsync(server, "1d")).Select(p => (int)p!["reports"]!));
        Assert.Empty(await SeriesAsync(server, "15m"));
    }

    [Fact]
    public async Task Follow_Restarted_CountsEachSignalOnce()
    {
        await using (var server = await StartAsync())
        {
            await server.SendAsync(Report("2026-03-02T10:05:00Z"));
            await CountAsync(server, 1);
            await server.SendAsync(Report("2026-03-02T10:06:00Z"));
        }

        await using var again = await StartAsync();
        await CountAsync(again, 2);
        Assert.Equal([2], (await SeriesAsync(again, "1h")).Select(p => (int)p!["reports"]!));
    }

    [Fact]
    public async Task Follow_FileIsBroken_FailsAloneAndRecovers()
    {
        await File.WriteAllTextAsync(Rollups, new string('x', 5000), TestContext.Current.CancellationToken);
        await using var server = await StartAsync();
        await server.SendAsync(Report("2026-03-02T10:05:00Z"));
        await server.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(0, server.Rollups.Offset);
        Assert.Empty(await SeriesAsync(server, "1h"));

        File.Delete(Rollups);
        await CountAsync(server, 1);
    }

    // With 1, the signals of the first minute have taken the log past what was counted before anybody looks.
    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task Follow_LogIsAnOlderCopy_CountsWhatComesNew(long counted)
    {
        using (var store = RollupStore.Open(Rollups))
        {
            store.GoBackTo(counted);
        }

        await using var server = await StartAsync();
        await server.SendAsync(Report("2026-03-02T10:05:00Z") + Report("2026-03-02T10:06:00Z"));
        await CountAsync(server, 2);
        Assert.Equal([2], (await SeriesAsync(server, "1h")).Select(p => (int)p!["reports"]!));
    }

    [Fact]
    public async Task Watched_AServerThatRuns_IsNotedByTheMinute()
    {
        await using var server = await StartAsync();
        await server.SendAsync(Report("2026-06-08T12:00:00Z"));
        Assert.Null(Watched(RunningServer.Noon));
        await CountAsync(server, 1);

        // The first minute or a later one: CountAsync lets some go by.
        Assert.True(Watched(RunningServer.Noon));
        Assert.False(Watched(RunningServer.Noon.AddHours(1)));
        Assert.Null(Watched(RunningServer.Noon.AddHours(-1)));

        bool? Watched(DateTimeOffset at) => server.Rollups.Watched(at.AddSeconds(-10), at.AddMinutes(10)).In(at.AddSeconds(-10), at.AddMinutes(10));
    }

    // Four seconds of work, and after it three times as long for whoever reports meanwhile.
    [Fact]
    public async Task Follow_AFlood_LeavesTheProcessorToOthers()
    {
        const int Signals = 4_000;
        var time = new FakeTimeProvider(RunningServer.Noon);
        DateTimeOffset? began = null;
        using var log = new BreakableLog
        {
            Reading = () =>
            {
                began ??= time.GetUtcNow();
                time.Advance(TimeSpan.FromMilliseconds(1));
            },
        };
        log.Append([.. Enumerable.Range(0, Signals).Select(i => new Report { Id = $"r{i}", At = RunningServer.Noon, Service = "delta" })], RunningServer.Noon);
        using var reader = new RollupReader(log, Rollups, time, NullLogger<RollupReader>.Instance);
        await reader.StartAsync(TestContext.Current.CancellationToken);
        for (var step = 0; step < 10_000 && reader.Offset < Signals; step++)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Signals, reader.Offset);
        Assert.InRange((time.GetUtcNow() - began!.Value).TotalSeconds, 15.9, 600);
        await reader.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Offset_WithoutRollups_HoldsNothingBack()
    {
        await using var server = await RunningServer.StartAsync(_folder);

        Assert.Equal(long.MaxValue, server.Rollups.Offset);
    }

    private static string Report(string at) => $$"""{"kind":"report","at":"{{at}}","service":"delta"}""" + "\n";

    private static async Task<JsonArray> SeriesAsync(RunningServer server, string step) =>
        (await server.Client.GetAsync($"/api/v1/services/delta/series?from=2026-03-01T00:00:00Z&to=2026-03-09T00:00:00Z&step={step}").JsonAsync())["points"]!.AsArray();

    // Minute by minute, since one may be over before the reader waits for it.
    private static async Task CountAsync(RunningServer server, long signals)
    {
        for (var minute = 0; minute < 5 && server.Rollups.Offset != signals; minute++)
        {
            await server.AdvanceAsync(TimeSpan.FromMinutes(1));
            await Task.Delay(50);
        }

        await server.UntilAsync(() => server.Rollups.Offset == signals);
    }

    private Task<RunningServer> StartAsync() => RunningServer.StartAsync(SegmentedSignalLog.Open(_folder.File("signals")), rollups: Rollups);
}
