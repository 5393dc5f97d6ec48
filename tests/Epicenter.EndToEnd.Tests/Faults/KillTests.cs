using System.Globalization;
using Epicenter.Storage.Segments;

namespace Epicenter.EndToEnd.Tests.Faults;

/// <summary>The server is killed again and again while everyone reports: nothing acknowledged is lost, and nothing counts twice.</summary>
public sealed class KillTests : IDisposable
{
    private const int People = 16;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("epicenter-kill-");

    // Each kill takes three seconds; the environment may ask for more of them.
    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("EPICENTER_KILLS") ?? "5", CultureInfo.InvariantCulture);

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task Report_ServerKilledAtRandom_AcknowledgedIsThereOnce()
    {
        var random = new Random(20211207);
        var reporters = new Reporters();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var server = await ServerProcess.StartAsync(_data.FullName);
            using var stop = new CancellationTokenSource();
            var reporting = reporters.RunAsync(server.Client, People, stop.Token);
            await Task.Delay(random.Next(100, 1500), TestContext.Current.CancellationToken);
            server.Kill();
            await stop.CancelAsync();
            await reporting;
            AssertHolds(reporters.Acknowledged.Keys);
        }

        using (var last = await ServerProcess.StartAsync(_data.FullName))
        {
            await reporters.SendRestAsync(last.Client);
        }

        Assert.Equal(reporters.Sent, reporters.Acknowledged.Count);
        AssertHolds(reporters.Acknowledged.Keys);
        Assert.True(reporters.Sent > 100 * Kills, $"Only {reporters.Sent} reports were sent: that proves little.");
    }

    private void AssertHolds(IEnumerable<int> acknowledged)
    {
        using var log = SegmentedSignalLog.Open(Path.Combine(_data.FullName, "signals"));
        var ids = log.ReadAfter(0).Select(l => l.Signal.Id!).ToList();
        var held = ids.ToHashSet();
        Assert.Equal(ids.Count, held.Count);
        Assert.All(acknowledged, number => Assert.Contains(Reporters.IdOf(number), held));
    }
}
