using System.Net;
using Epicenter.Storage;
using Epicenter.Storage.Files;
using Epicenter.Storage.Segments;

namespace Epicenter.Server.Tests.Live;

public sealed class RetentionTests
{
    [Fact]
    public async Task Signals_OlderThanWanted_AreGivenUpAndTheRestStays()
    {
        using var folder = new TempFolder();
        var log = SegmentedSignalLog.Open(folder.File("signals"), new LogLimits { KeepFor = TimeSpan.FromDays(2) });
        var checkpoints = new CheckpointStore(DiskFolder.Make(folder.File("checkpoints")));
        await using var server = await RunningServer.StartAsync(log, checkpoints: checkpoints);
        for (var hours = 0; hours < 120; hours += 6)
        {
            await server.ReportAsync(new { id = $"kept-{hours}", service = "delta" }).JsonAsync(HttpStatusCode.Accepted);
            await server.AdvanceAsync(TimeSpan.FromHours(6));
        }

        await server.UntilAsync(() => log.Start > 1);
        var kept = log.ReadAfter(0).ToList();
        Assert.Equal("kept-114", kept[^1].Signal.Id);
        Assert.All(kept, k => Assert.True(server.Time.GetUtcNow() - k.Signal.ReceivedAt!.Value < TimeSpan.FromDays(4), "A file is given up once all in it is old."));
        Assert.Equal(20, log.End);
    }
}
