using System.Net;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Tests.Pages.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Epicenter.Server.Tests.Catalogue;

public sealed class ArchivistTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(FakeWorld.Now);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Follow_WhatTheObservatoryForgets_StaysInTheArchive()
    {
        var over = FakeIncidents.Region(FakeWorld.Now);
        using (var archivist = ArchivistOf(new FakeLive(FakeCatalog.Graph, FakeWorld.Snapshot([over]))))
        {
            await archivist.StartAsync(TestContext.Current.CancellationToken);
            await archivist.StopAsync(TestContext.Current.CancellationToken);
        }

        var forgetful = new FakeLive(FakeCatalog.Graph, FakeWorld.Snapshot([]));
        using var again = ArchivistOf(forgetful);
        await again.StartAsync(TestContext.Current.CancellationToken);
        await again.StopAsync(TestContext.Current.CancellationToken);
        var catalogue = new IncidentCatalogue(forgetful, again);
        Assert.Same(again.Summaries, again.Summaries);
        Assert.Equal(over.Id, Assert.Single(catalogue.All).Id);
        Assert.Equal(over.Events.Length, catalogue.Find(over.Id)!.Events.Length);
        Assert.Equal(over.Events.Length, catalogue.Whole(catalogue.All[0]).Events.Length);
        Assert.Null(catalogue.Find("another"));
    }

    [Fact]
    public async Task Follow_FileIsBroken_FailsAlone()
    {
        await File.WriteAllTextAsync(_folder.File("incidents.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        var live = FakeWorld.Several;
        using var archivist = ArchivistOf(live);
        await archivist.StartAsync(TestContext.Current.CancellationToken);
        await archivist.StopAsync(TestContext.Current.CancellationToken);
        Assert.Empty(archivist.Summaries);
        Assert.Equal(live.Snapshot.Incidents.Length, new IncidentCatalogue(live, archivist).All.Count);
    }

    [Fact]
    public async Task Page_OfAnArchivedIncident_IsServed()
    {
        await using var host = await Epicenter.Server.Tests.Pages.PageHost.StartAsync(FakeWorld.Quiet, archive: new FakeArchive(FakeIncidents.Region(FakeWorld.Now)));
        var html = await host.ReadAsync("/incidents/2021-12-07-aws-us-east-1?lang=en");
        Assert.Contains("from the archive", html, StringComparison.Ordinal);
        Assert.Contains("2021-12-07-aws-us-east-1", await host.ReadAsync("/incidents.csv"), StringComparison.Ordinal);
        await host.ReadAsync("/incidents/2021-12-07-other", HttpStatusCode.NotFound);
    }

    private Archivist ArchivistOf(FakeLive live) => new(live, _folder.File("incidents.db"), _time, NullLogger<Archivist>.Instance);
}
