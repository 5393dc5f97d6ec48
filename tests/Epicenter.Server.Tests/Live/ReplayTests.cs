using System.Net;
using System.Text.Json;
using Epicenter.Core;
using Microsoft.Extensions.Time.Testing;

namespace Epicenter.Server.Tests.Live;

public sealed class ReplayTests
{
    [Fact]
    public async Task Log_ReplayedAfterALiveDay_SaysTheSame()
    {
        using var folder = new TempFolder();
        await using var server = await RunningServer.StartAsync(folder);
        await FeedAnOutageAsync(server);

        var replayed = new Observatory(SmallWorld.Catalog);
        foreach (var logged in server.Log.ReadAfter(0))
        {
            replayed.Accept(logged.Signal);
        }

        replayed.AdvanceTo(server.Observatory.Snapshot.At);
        Assert.True(server.Observatory.SignalCount > 300);
        Assert.Equal(Json(replayed.Snapshot()), Json(server.Observatory.Snapshot));
    }

    [Fact]
    public async Task Start_AfterAStop_SaysTheSameAndHoldsAllThatWasAcknowledged()
    {
        using var folder = new TempFolder();
        string before;
        FakeTimeProvider time;
        await using (var server = await RunningServer.StartAsync(folder))
        {
            await FeedAnOutageAsync(server);
            before = Json(server.Observatory.Snapshot);
            time = server.Time;
        }

        await using var again = await RunningServer.StartAsync(folder, time: time);
        await again.UntilAsync(() => again.Observatory.Snapshot.At > default(DateTimeOffset));

        Assert.Equal(before, Json(again.Observatory.Snapshot));
        await again.ReportAsync(new { id = "live-0-0", service = "delta" }).JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal(again.Log.End, again.Observatory.SignalCount);
    }

    // Quiet at first, then everyone at once, in batches that fall before, on and after the minute.
    private static async Task FeedAnOutageAsync(RunningServer server)
    {
        for (var step = 0; step < 60; step++)
        {
            var lines = Enumerable.Range(0, step < 30 ? 1 : 12).Select(i =>
                $$"""{"kind":"report","id":"live-{{step}}-{{i}}","service":"{{(i % 2 == 0 ? "delta" : "disney-plus")}}","symptom":"login","reporter":"r{{step}}-{{i}}"}""");
            await server.SendAsync(string.Join('\n', lines)).JsonAsync();
            await server.AdvanceAsync(TimeSpan.FromSeconds(25));
        }

        await server.AdvanceAsync(TimeSpan.FromMinutes(3));
    }

    private static string Json(ObservatorySnapshot snapshot) => JsonSerializer.Serialize(snapshot);
}
