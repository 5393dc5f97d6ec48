using Epicenter.Cli.Replays;
using Epicenter.Core.Signals;
using Epicenter.Sources.Catalog;
using Xunit;

namespace Epicenter.Cli.Tests.Replays;

public sealed class ReplayRunTests
{
    [Fact]
    public async Task RunAsync_SignalTwice_CountsOnce()
    {
        var once = await ReplayAsync(Reports());
        var twice = await ReplayAsync(Reports().SelectMany(r => (Report[])[r, r]));
        Assert.Equal(40, once.Status.Reports);
        Assert.Equal(once.Status, twice.Status);
        Assert.Equal(2 * once.Signals, twice.Signals);
    }

    // Nobody is named, so that nothing but the ids tells two reports apart.
    private static IEnumerable<Report> Reports() => Enumerable.Range(0, 40).Select(i => new Report
    {
        Id = $"r{i}",
        At = new DateTimeOffset(2026, 6, 15, 12, 0, i, TimeSpan.Zero),
        Service = "svc-1",
    });

    private static async Task<(Core.Detection.ServiceStatus Status, long Signals)> ReplayAsync(IEnumerable<Report> reports)
    {
        using var folder = new TemporaryFolder();
        var catalog = CatalogReader.Read(folder.Write("catalog.yaml", SmallWorld.Catalog)).Graph!;
        var lines = reports.Select((report, i) => new ObservationLine(i + 1, Observation.Of(report, catalog), null));
        using var source = new ReplaySource("test", catalog, lines, () => 0, null);
        var outcome = await new ReplayRun(source).RunAsync(TestContext.Current.CancellationToken);
        return (outcome.Snapshot.Services.Single(s => s.Service == "svc-1"), outcome.Signals);
    }
}
