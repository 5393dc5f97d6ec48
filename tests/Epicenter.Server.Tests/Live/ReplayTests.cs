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
        await Outage.FeedAsync(server);

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
            await Outage.FeedAsync(server);
            before = Json(server.Observatory.Snapshot);
            time = server.Time;
        }

        await using var again = await RunningServer.StartAsync(folder, time: time);
        await again.UntilAsync(() => again.Observatory.Snapshot.At > default(DateTimeOffset));

        Assert.Equal(before, Json(again.Observatory.Snapshot));
        await again.ReportAsync(new { id = "live-0-0", service = "delta" }).JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal(again.Log.End, again.Observatory.SignalCount);
    }

    private static string Json(ObservatorySnapshot snapshot) => JsonSerializer.Serialize(snapshot);
}
