using System.Net;
using System.Text.Json;
using Epicenter.Storage;
using Epicenter.Storage.Segments;
using Epicenter.Storage.Tests.Files;
using Microsoft.Extensions.Time.Testing;

namespace Epicenter.Server.Tests.Live;

/// <summary>The power fails in the middle of an outage, the disk forgets what was not synced, and in the end the same is said as without.</summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Incidents_AfterCrashes_AreTheSame(int seed)
    {
        string undisturbed;
        using (var folder = new TempFolder())
        {
            await using var server = await RunningServer.StartAsync(folder);
            await Outage.FeedAsync(server);
            undisturbed = Told(server);
        }

        var random = new Random(seed);
        var disk = new Disk(random);
        var time = new FakeTimeProvider(RunningServer.Noon);
        var running = await disk.StartAsync(time);
        for (var step = 0; step < Outage.Steps; step++)
        {
            if (random.Next(6) == 0)
            {
                disk.Signals.CrashAfter(random.Next(4));
                using var unsure = await running.SendAsync(Outage.BatchOf(step));
                Assert.True(unsure.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable);
                await disk.PowerOffAsync(running);
                running = await disk.StartAsync(time);
            }

            // Who got no answer sends again.
            await running.SendAsync(Outage.BatchOf(step)).JsonAsync();
            await Outage.PassAsync(running);
        }

        await Outage.EndAsync(running);
        Assert.Equal(undisturbed, Told(running));
        Assert.Contains("\"Incidents\":[{", undisturbed, StringComparison.Ordinal);
        await running.DisposeAsync();
    }

    private static string Told(RunningServer server) => JsonSerializer.Serialize(server.Observatory.Snapshot);

    private sealed class Disk(Random random)
    {
        public ForgetfulFolder Signals { get; } = new(random);

        private ForgetfulFolder Checkpoints { get; } = new(random);

        public Task<RunningServer> StartAsync(FakeTimeProvider time)
        {
            var limits = new LogLimits { SegmentBytes = 4000, RoomBytes = 2048 };
            return RunningServer.StartAsync(SegmentedSignalLog.Open(Signals, limits), time: time, checkpoints: new CheckpointStore(Checkpoints));
        }

        public async Task PowerOffAsync(RunningServer server)
        {
            Signals.PowerOff();
            Checkpoints.PowerOff();
            await server.DisposeAsync();
            Signals.Crash();
            Checkpoints.Crash();
        }
    }
}
