using Epicenter.Core;
using Epicenter.Server.Live;
using Epicenter.Server.Pages;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

public sealed class PageVersionTests
{
    [Fact]
    public void Number_OnlyWhenSomethingChanges_IsAnother()
    {
        var feed = new ChangeFeed(FakeWorld.Quiet.Snapshot, "run");
        var live = new FollowingLive(feed);
        var version = new PageVersion(live, new FakeArchive());
        var first = version.Number;
        Assert.Equal(first, version.Number);
        feed.Publish(FakeWorld.OneIncident.Snapshot, []);
        Assert.NotEqual(first, version.Number);
    }

    private sealed class FollowingLive(ChangeFeed feed) : ILiveObservatory
    {
        public Epicenter.Core.Catalog.CatalogGraph Catalog => FakeCatalog.Graph;

        public ObservatorySnapshot Snapshot => feed.Snapshot;

        public long SignalCount => 0;

        public string? NotAccepting => null;

        public ValueTask<System.Collections.Immutable.ImmutableArray<Epicenter.Core.Detection.SeriesPoint>> SeriesOfAsync(string service, DateTimeOffset from = default, CancellationToken cancellation = default) =>
            throw new NotSupportedException();
    }
}
