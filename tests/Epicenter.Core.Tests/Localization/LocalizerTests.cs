using CsCheck;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Localization;

public sealed class LocalizerTests
{
    private readonly Detector _detector = new(Town.Graph);
    private readonly NoticeBoard _notices = new(Town.Graph);
    private readonly Localizer _localizer;

    public LocalizerTests()
    {
        _localizer = new Localizer(Town.Graph, _detector, _notices);
        _detector.Begin(1000);
        _detector.Complete(1000);
    }

    [Fact]
    public void Explain_AnyCluster_ProbabilitiesSumToOne() =>
        Gen.Select(Gen.Int[0, Town.Graph.ServiceCount - 1].HashSet[1, 12], Gen.Double[0, 40]).Sample(
            (services, evidence) =>
            {
                var posterior = _localizer.Explain(ClusterOf(evidence, [.. services]));
                return Math.Abs(posterior.Causes.Sum(c => c.Probability) - 1) < 1e-9 && posterior.Causes.All(c => c.Probability is >= 0 and <= 1);
            },
            threads: 1);

    [Fact]
    public void Explain_MoreEvidence_NeverLowersTheScore() =>
        Gen.Select(Gen.Int[0, Town.Graph.ServiceCount - 1].HashSet[1, 12], Gen.Double[0, 12], Gen.Double[0, 12]).Sample(
            (services, evidence, more) =>
                _localizer.Explain(ClusterOf(evidence + more, [.. services])).Score >= _localizer.Explain(ClusterOf(evidence, [.. services])).Score - 1e-9,
            threads: 1);

    [Fact]
    public void Explain_OfNoUse_IsNotWorkedOut()
    {
        var cluster = ClusterOf(10, Indices(Town.Shops));
        var posterior = _localizer.Explain(cluster);
        Assert.Null(_localizer.Explain(cluster, posterior.Score + 1e-9));
        Assert.Equal(posterior.Causes, _localizer.Explain(cluster, posterior.Score)!.Causes);
    }

    [Fact]
    public void Explain_AllShops_NamesTheirNetwork() => Assert.Equal("north/hall/network", Leading(ClusterOf(10, Indices(Town.Shops))));

    [Fact]
    public void Explain_ShopsAndArchives_NamesTheRegion() =>
        Assert.Equal("north/hall", Leading(ClusterOf(10, Indices([.. Town.Shops, .. Town.Archives]))));

    [Fact]
    public void Explain_OneServiceAlone_NamesTheService() => Assert.Equal("loner-1", Leading(ClusterOf(10, Indices(["loner-1"]))));

    [Theory]
    [InlineData("loner-1", 0.5, 0.6, 0.77)]
    [InlineData("fiber", 0.78, 0.82, 0.925)]
    public void Explain_OneServiceStillAlone_IsSurerByAndBy(string id, double least, double most, double surest)
    {
        var lone = ClusterOf(10, Indices([id]));
        var atOnce = Told();
        Assert.InRange(atOnce, least, most);
        var byAndBy = After(60);
        Assert.InRange(byAndBy, atOnce + 0.1, surest);
        Assert.InRange(After(600), byAndBy, surest);

        double After(int minutes)
        {
            _detector.Begin(1000 + minutes);
            _detector.Complete(1000 + minutes);
            return Told();
        }

        double Told() => _localizer.Explain(lone).Told().Causes.Single(c => c.Entity >= 0 && Town.Graph.Entities[c.Entity].Id == id).Probability;
    }

    // A great catalog lacks much, so that the unknown is told for more than anything may rest on.
    [Fact]
    public void Told_OfAGreatCatalog_GivesTheUnknownItsDue()
    {
        var cluster = ClusterOf(6, Indices(Town.Loners));
        var posterior = _localizer.Explain(cluster);
        Assert.Same(posterior, posterior.Told());
        var told = (posterior with { UnknownFactor = 5 }).Told();
        Assert.Equal(1, told.Causes.Sum(c => c.Probability), 9);
        Assert.Equal(5 * posterior.Unknown / (1 - posterior.Unknown), told.Unknown / (1 - told.Unknown), 6);
        Assert.Equal(told.Causes.OrderByDescending(c => c.Probability), told.Causes);
        Assert.Same(told, told.Told());
    }

    [Fact]
    public void Explain_LonersTogether_SaysUnknown()
    {
        var posterior = _localizer.Explain(ClusterOf(12, Indices(Town.Loners)));
        Assert.Equal(CauseBelief.UnknownCause, posterior.Leading.Entity);
    }

    [Fact]
    public void Explain_Notice_RaisesWhatItNames()
    {
        var cluster = ClusterOf(6, Indices(Town.Shops[..2]));
        var before = ProbabilityOf("north/hall/network", cluster);
        Town.Graph.TryGetEntity("north/hall/network", out var network);
        _notices.Note(network, NoticeState.MajorOutage, 1000);
        Assert.True(ProbabilityOf("north/hall/network", cluster) > before);
    }

    [Fact]
    public void Explain_Symptoms_TellComponentsApart()
    {
        var graph = CatalogGraph.Compile(
        [
            new Entity("p", EntityKind.Provider, "P", null, null, [], null),
            new Entity("p/auth", EntityKind.Component, "Auth", "p", ComponentClass.Auth, [], null),
            new Entity("p/net", EntityKind.Component, "Net", "p", ComponentClass.Network, [], null),
            .. Enumerable.Range(0, 5).Select(i => new Entity(
                $"s{i}", EntityKind.Service, "S", null, null,
                [new Dependency("p/auth", 0.8, null, null, []), new Dependency("p/net", 0.8, null, null, [])],
                new ServiceProfile("work", [], null, []))),
        ]);
        var detector = new Detector(graph);
        detector.Begin(1000);
        detector.Complete(1000);
        var localizer = new Localizer(graph, detector, new NoticeBoard(graph));
        Assert.Equal("p/auth", graph.Entities[localizer.Explain(Complaining(ComponentClass.Auth)).Leading.Entity].Id);
        Assert.Equal("p/net", graph.Entities[localizer.Explain(Complaining(ComponentClass.Network)).Leading.Entity].Id);

        static Cluster Complaining(ComponentClass of)
        {
            var episodes = Enumerable.Range(0, 5).Select(s => new Episode(s, 1000, 1000) { PeakEvidence = 10 }).ToArray();
            foreach (var episode in episodes)
            {
                for (var i = 0; i < episode.Symptoms.Length; i++)
                {
                    episode.Symptoms[i] = Math.Round(12 * SymptomProfiles.Of(of)[i]);
                }
            }

            return Cluster.Of(episodes, new HashSet<int>());
        }
    }

    [Fact]
    public void Explain_SomeOnAnotherPartOnly_IsNotGivenUpBeforeSymptomsSpeak()
    {
        // Forty stand on the network, three of those that fail on the region's storage alone, as far as the catalog knows; twelve more there are fine.
        var (graph, localizer) = Region(onBoth: 40, onStorage: 15, failing: 43);
        Assert.Equal("p/r/net", graph.Entities[localizer.Explain(Failing(43, ComponentClass.Network)).Leading.Entity].Id);
    }

    [Fact]
    public void Explain_MurmursAtManyOthers_RaiseACauseThatHardlyReachesTheMembers()
    {
        // Six stand on the near network and, hardly, on the far one, on which forty stand that one person each reports.
        var graph = CatalogGraph.Compile(
        [
            new Entity("near", EntityKind.Provider, "Near", null, null, [], null),
            new Entity("near/net", EntityKind.Component, "Net", "near", ComponentClass.Network, [], null),
            new Entity("far", EntityKind.Provider, "Far", null, null, [], null),
            new Entity("far/net", EntityKind.Component, "Net", "far", ComponentClass.Network, [], null),
            .. Enumerable.Range(0, 46).Select(i => new Entity(
                $"s{i:D2}", EntityKind.Service, "S", null, null,
                i < 6 ? [new Dependency("near/net", 0.9, null, null, []), new Dependency("far/net", 0.001, null, null, [])] : [new Dependency("far/net", 0.9, null, null, [])],
                new ServiceProfile("work", [], null, []))),
        ]);
        var detector = new Detector(graph);
        detector.Begin(1000);
        for (var i = 6; i < 46; i++)
        {
            detector.NoteReport(Observation.Of(new Report { Id = $"r{i}", At = DateTimeOffset.FromUnixTimeSeconds(60_000), Service = $"s{i:D2}", Symptom = Symptom.Website }, graph), 1000);
        }

        detector.Complete(1000);
        var cluster = Cluster.Of(Enumerable.Range(0, 6).Select(s => new Episode(s, 1000, 1000) { PeakEvidence = 12 }), new HashSet<int>());
        Assert.Equal("far/net", graph.Entities[new Localizer(graph, detector, new NoticeBoard(graph)).Explain(cluster).Leading.Entity].Id);
    }

    [Fact]
    public void Explain_HalfOfThoseOnAPart_IsItsPartialFailure()
    {
        var (graph, localizer) = Region(onBoth: 40, onStorage: 0, failing: 20);
        var belief = localizer.Explain(Failing(20, ComponentClass.Network)).Leading;
        Assert.Equal("p/r/net", graph.Entities[belief.Entity].Id);
        Assert.True(belief.Parts.Prior < Priors.Of(graph.Entities[belief.Entity]) - 1);
    }

    private static (CatalogGraph Graph, Localizer Localizer) Region(int onBoth, int onStorage, int failing)
    {
        var graph = CatalogGraph.Compile(
        [
            new Entity("p", EntityKind.Provider, "P", null, null, [], null),
            new Entity("p/r", EntityKind.Region, "R", "p", null, [], null),
            new Entity("p/r/net", EntityKind.Component, "Net", "p/r", ComponentClass.Network, [], null),
            new Entity("p/r/store", EntityKind.Component, "Store", "p/r", ComponentClass.Storage, [], null),
            .. Enumerable.Range(0, onBoth + onStorage).Select(i => new Entity(
                $"s{i:D2}", EntityKind.Service, "S", null, null,
                [new Dependency("p/r/store", 0.6, null, null, []), .. i < onBoth ? [new Dependency("p/r/net", 0.85, null, null, [])] : Array.Empty<Dependency>()],
                new ServiceProfile("work", [], null, []))),
        ]);
        var detector = new Detector(graph);
        detector.Begin(1000);
        foreach (var fine in Enumerable.Range(failing, onBoth + onStorage - failing))
        {
            for (var probe = 0; probe < 10; probe++)
            {
                detector.NoteProbe(new Observation { Kind = SignalKind.Probe, Subject = fine, At = 0, Arrival = 0, Fingerprint = 0, Outcome = ProbeOutcome.Ok }, 1000);
            }
        }

        detector.Complete(1000);
        return (graph, new Localizer(graph, detector, new NoticeBoard(graph)));
    }

    private static Cluster Failing(int services, ComponentClass like)
    {
        var episodes = Enumerable.Range(0, services).Select(s => new Episode(s, 1000, 1000) { PeakEvidence = 12 }).ToArray();
        foreach (var episode in episodes)
        {
            for (var i = 0; i < episode.Symptoms.Length; i++)
            {
                episode.Symptoms[i] = 3 * SymptomProfiles.Of(like)[i];
            }
        }

        return Cluster.Of(episodes, new HashSet<int>());
    }

    // Website, app, login, payment, connection, slow, other.
    [Theory]
    [InlineData("shop", 8, 0, 0, 14, 0, 18, 0)]
    [InlineData("p/pay", 1, 2, 0, 36, 0, 1, 0)]
    public void Explain_LoneShopOnPayments_IsBlamedUpstreamOnlyWithoutASurge(string cause, params int[] complaints)
    {
        var (graph, localizer) = Market();
        Assert.Equal(cause, graph.Entities[localizer.Explain(Complaining((Of(graph, "shop"), complaints))).Leading.Entity].Id);
    }

    [Fact]
    public void Explain_SurgeBesideAnother_IsNotTheOthers()
    {
        var (graph, localizer) = Market();
        var posterior = localizer.Explain(Complaining((Of(graph, "shop"), [8, 0, 0, 14, 0, 18, 0]), (Of(graph, "market"), [4, 4, 2, 0, 2, 1, 0])));
        Assert.Equal("shop", graph.Entities[posterior.Leading.Entity].Id);
        Assert.InRange(localizer.Reaches(posterior, Of(graph, "market")), 0, 0.05);
    }

    [Fact]
    public void Explain_InternetProvider_HasNoSurge()
    {
        var (graph, localizer) = Market();
        var complaints = Complaining((Of(graph, "cable"), [8, 0, 0, 14, 0, 18, 0]));
        var fit = new SymptomFit(complaints.Members);
        Assert.Equal(fit.OfOwnFailure(), localizer.Explain(complaints).Leading.Parts.Symptoms, 1e-9);
        Assert.True(fit.OfItself() > fit.OfOwnFailure() + 1);
    }

    // On 22 February 2024 a carrier failed, with a smaller one that runs on its network.
    [Fact]
    public void Explain_CarrierAndOneOnItsNetwork_IsTheCarrier()
    {
        var graph = CatalogGraph.Compile(
        [
            new Entity("carrier", EntityKind.Service, "Carrier", null, null, [], new ServiceProfile(ServiceProfile.InternetProvider, [], null, [])),
            new Entity("guest", EntityKind.Service, "Guest", null, null, [new Dependency("carrier", 0.8, null, null, [])], new ServiceProfile("telecom", [], null, [])),
        ]);
        var detector = new Detector(graph);
        detector.Begin(1000);
        detector.Complete(1000);
        var localizer = new Localizer(graph, detector, new NoticeBoard(graph));
        int[] noService = [0, 0, 0, 0, 40, 0, 10];
        Assert.Equal("carrier", graph.Entities[localizer.Explain(Complaining((Of(graph, "carrier"), noService), (Of(graph, "guest"), noService))).Leading.Entity].Id);
    }

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(1, 5, 5)]
    [InlineData(0.5, 0, 0)]
    public void LogMix_Limits_AreExact(double probability, double evidence, double expected) =>
        Assert.Equal(expected, Localizer.LogMix(probability, evidence), 1e-12);

    private static Cluster ClusterOf(double evidence, int[] services) =>
        Cluster.Of(services.Select(s => new Episode(s, 1000, 1000) { PeakEvidence = evidence }), new HashSet<int>());

    // A shop and a market on one payments component, and an internet provider.
    private static (CatalogGraph Graph, Localizer Localizer) Market()
    {
        var graph = CatalogGraph.Compile(
        [
            new Entity("p", EntityKind.Provider, "P", null, null, [], null),
            new Entity("p/pay", EntityKind.Component, "Pay", "p", ComponentClass.Payments, [], null),
            new Entity("shop", EntityKind.Service, "Shop", null, null, [new Dependency("p/pay", 0.8, null, null, [])], new ServiceProfile("shopping", [], null, [])),
            new Entity("market", EntityKind.Service, "Market", null, null, [new Dependency("p/pay", 0.8, null, null, [])], new ServiceProfile("shopping", [], null, [])),
            new Entity("cable", EntityKind.Service, "Cable", null, null, [], new ServiceProfile(ServiceProfile.InternetProvider, [], null, [])),
        ]);
        var detector = new Detector(graph);
        detector.Begin(1000);
        detector.Complete(1000);
        return (graph, new Localizer(graph, detector, new NoticeBoard(graph)));
    }

    private static Cluster Complaining(params (int Service, int[] Complaints)[] members) => Cluster.Of(
        members.Select(m =>
        {
            var episode = new Episode(m.Service, 1000, 1000) { PeakEvidence = 10 };
            Array.ConvertAll(m.Complaints, c => (double)c).CopyTo(episode.Symptoms, 0);
            return episode;
        }),
        new HashSet<int>());

    private static int Of(CatalogGraph graph, string service) => graph.TryGetService(service, out var index) ? index : throw new ArgumentException(service);

    private static int[] Indices(IEnumerable<string> services) => [.. services.Select(Town.Index)];

    private string Leading(Cluster cluster) => Town.Graph.Entities[_localizer.Explain(cluster).Leading.Entity].Id;

    private double ProbabilityOf(string entity, Cluster cluster) =>
        _localizer.Explain(cluster).Causes.FirstOrDefault(c => c.Entity >= 0 && Town.Graph.Entities[c.Entity].Id == entity)?.Probability ?? 0;
}
