using Epicenter.Core;
using Epicenter.Sources.Catalog;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

/// <summary>Serves the fakes to look at: run this test alone, explicitly, with EPICENTER_PREVIEW set to an address.</summary>
public sealed class Preview
{
    [Fact(Explicit = true)]
    public async Task Serve_UntilStopped_ShowsFakes()
    {
        var address = Environment.GetEnvironmentVariable("EPICENTER_PREVIEW") ?? "http://127.0.0.1:8099";
        var hosts = new List<PageHost>();
        foreach (var (name, i) in new[] { nameof(FakeWorld.OneIncident), nameof(FakeWorld.Several), nameof(FakeWorld.Quiet), nameof(FakeWorld.Fresh), nameof(FakeWorld.UnknownCause), nameof(FakeWorld.Hostile) }.Select((n, i) => (n, i)))
        {
            var at = new UriBuilder(address);
            at.Port += i;
            hosts.Add(await PageHost.StartAsync(FakeWorld.Called(name), at.Uri.GetLeftPart(UriPartial.Authority)));
        }

        // The last one plays the repository's own scenarios.
        var root = ScenarioReplaysTests.Root;
        var real = new UriBuilder(address);
        real.Port += hosts.Count;
        var catalog = CatalogReader.Read(Path.Combine(root, "catalog")).Graph!;
        hosts.Add(await PageHost.StartAsync(
            new FakeLive(catalog, new ObservatorySnapshot(default, [], [])) { SignalCount = 0 }, real.Uri.GetLeftPart(UriPartial.Authority), Path.Combine(root, "scenarios")));
        await hosts[0].StopAsync();
    }
}
