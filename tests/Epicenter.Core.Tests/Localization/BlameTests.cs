using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Localization;

public sealed class BlameTests
{
    private readonly CatalogGraph _graph = CatalogGraph.Compile(
    [
        new Entity("cloud", EntityKind.Provider, "Cloud", null, null, [], null),
        new Entity("cloud/r", EntityKind.Region, "R", "cloud", null, [], null),
        new Entity("cloud/r/net", EntityKind.Component, "Net", "cloud/r", ComponentClass.Network, [], null),
        new Entity("cloud/r/store", EntityKind.Component, "Store", "cloud/r", ComponentClass.Storage, [], null),
        Service("chat", "messaging", "cloud/r"),
        Service("page", ServiceProfile.Cloud, "cloud", "cloud/r"),
        Service("neighbour", "work"),
        .. Enumerable.Range(0, 30).Select(i => Service($"other-{i:D2}", "work", "cloud/r")),
    ]);

    private readonly Blame _blame;

    public BlameTests() => _blame = new Blame(_graph);

    [Theory]
    [InlineData("page", 10, 0.3)]
    [InlineData("page", 240, 0.3)]
    [InlineData("page", 300, 0)]
    [InlineData("neighbour", 10, 0.02)]
    [InlineData("neighbour", 30, 0)]
    [InlineData("neighbour", 0, 0)]
    [InlineData("chat", 1000, 0)]
    public void Reach_BesideAThousandReports_DependsOnShareAndBrand(string service, int reports, double probability) =>
        Assert.Equal(probability, _blame.Reach(Failing("chat", 1000), Failing(service, reports)));

    [Theory]
    [InlineData(110, 10, 0.3)]
    [InlineData(110, 0.5, 0.02)]
    [InlineData(310, 10, 0)]
    [InlineData(10, 10, 0)]
    public void ReachOfEcho_BesideTenThousandReportsInsteadOfOne_DependsOnRise(double reports, double usual, double probability)
    {
        var loudest = new Episode(Index("chat"), 1000, 1000) { Reports = 10_001, Expected = 1 };
        var neighbour = new Episode(Index("neighbour"), 1000, 1000) { Reports = reports, Expected = usual };
        Assert.Equal(probability, _blame.ReachOfEcho(loudest, neighbour));
    }

    [Fact]
    public void Reach_AfterARelapse_CountsWhatWasReportedBefore()
    {
        var relapsed = new Episode(Index("chat"), 1000, 1000) { Reports = 2, EarlierExcess = 998 };
        Assert.Same(relapsed, Blame.LoudestOf([Failing("page", 100), relapsed]));
        Assert.Equal(0.3, _blame.Reach(relapsed, Failing("page", 100)));
    }

    // On 22 February 2022 Slack failed, and AWS was reported an eighth as often: nothing of AWS had.
    [Fact]
    public void Explain_LoudDependantAndBrand_IsTheDependant() => Assert.Equal("chat", Leading(Failing("chat", 1000), Failing("page", 120)));

    [Fact]
    public void Explain_DependantAndBrandAlike_IsWhatTheyShare() => Assert.StartsWith("cloud", Leading(Failing("chat", 1000), Failing("page", 900)), StringComparison.Ordinal);

    [Fact]
    public void LogOdds_OfChance_KnowBlame()
    {
        Episode[] members = [Failing("chat", 1000), Failing("page", 120)];
        Assert.True(new Coincidence(_ => 0, _blame.Reach).LogOdds(members) > new Coincidence(_ => 0, (_, _) => 0).LogOdds(members) + 5);
    }

    [Fact]
    public void Reaches_OwnFailure_IsNotSharedWithOthers()
    {
        var localizer = LocalizerOf(_graph);
        var posterior = localizer.Explain(Cluster.Of([Failing("neighbour", 100)], new HashSet<int>()));
        Assert.True(localizer.Reaches(posterior, Index("neighbour")) > 0.5);
        Assert.Equal(0, localizer.Reaches(posterior, Index("neighbour"), [Index("chat")]), 1e-9);
    }

    private static Entity Service(string id, string category, params string[] standsOn) => new(
        id, EntityKind.Service, id, null, null, [.. standsOn.Select(e => new Dependency(e, 0.9, null, null, []))], new ServiceProfile(category, [], null, []));

    private static Localizer LocalizerOf(CatalogGraph graph)
    {
        var detector = new Detector(graph);
        detector.Begin(1000);
        detector.Complete(1000);
        return new Localizer(graph, detector, new NoticeBoard(graph));
    }

    private string Leading(params Episode[] members) =>
        _graph.Entities[LocalizerOf(_graph).Explain(Cluster.Of(members, new HashSet<int>())).Leading.Entity].Id;

    private int Index(string service) => _graph.TryGetService(service, out var index) ? index : throw new ArgumentException(service);

    private Episode Failing(string service, double reports) => new(Index(service), 1000, 1000) { Reports = reports, PeakEvidence = 40 };
}
