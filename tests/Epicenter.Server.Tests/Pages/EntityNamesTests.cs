using System.Text.RegularExpressions;
using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Epicenter.Server.Pages;
using Epicenter.Server.Pages.Causes;
using Epicenter.Server.Pages.Epicentre;
using Epicenter.Server.Pages.Incidents;
using Epicenter.Server.Pages.Wording;
using Epicenter.Server.Tests.Pages.Fakes;
using Epicenter.Sources.Catalog;

namespace Epicenter.Server.Tests.Pages;

public sealed partial class EntityNamesTests
{
    private static readonly CatalogGraph s_catalog = CatalogReader.Read(Path.Combine(ScenarioReplaysTests.Root, "catalog")).Graph!;

    private static IEnumerable<Entity> Components => s_catalog.Entities.Where(e => e.Kind == EntityKind.Component);

    [Theory]
    [InlineData("aws", "AWS")]
    [InlineData("cloudflare", "Cloudflare")]
    [InlineData(FakeCatalog.Region, "AWS N. Virginia (us-east-1)")]
    [InlineData(FakeCatalog.Network, "Internal network devices, AWS N. Virginia (us-east-1)")]
    [InlineData("ring", "Ring")]
    [InlineData("aws/eu-central-1", "AWS Frankfurt (eu-central-1)")]
    [InlineData("not-in-the-catalog", "not-in-the-catalog")]
    public void Of_AnyEntity_IsWhatPeopleCallIt(string id, string expected) => Assert.Equal(expected, EntityNames.Of(FakeCatalog.Graph, id, Language.English));

    [Theory]
    [InlineData("aws/us-east-1", "AWS N. Virginia (us-east-1)")]
    [InlineData("aws/us-east-1/network", "VPC, Lastverteiler und internes Netz, AWS N. Virginia (us-east-1)")]
    [InlineData("aws/us-east-1/power", "Strom und Kühlung, AWS N. Virginia (us-east-1)")]
    [InlineData("cloudflare/workers-kv", "Workers KV, Cloudflare")]
    public void Of_AComponentInGerman_IsDescribedInGermanAndKeepsItsNames(string id, string expected) =>
        Assert.Equal(expected, EntityNames.Of(s_catalog, id, Language.German));

    // Names have capitals; words in small letters describe.
    [Fact]
    public void ComponentNames_ThatDescribe_AreAllThereInGerman() =>
        Assert.Empty(Components.Where(c => Description().IsMatch(c.Name) && EntityNames.BareOf(c, Language.German) == c.Name).Select(c => c.Name).Distinct());

    [Fact]
    public void ComponentNames_ThatAreTranslated_AreTheCatalogs() =>
        Assert.Empty(ComponentNames.Translated.Except(Components.Select(c => c.Name)));

    [Fact]
    public void Verdict_OfAComponent_SpeaksOfItsPlaceWithAllItsParts()
    {
        var verdict = Verdict.Of(FakeIncidents.Region(null), FakeCatalog.Graph, Language.English);
        Assert.Equal("AWS N. Virginia (us-east-1)", verdict.Subject);
        Assert.Equal(0.96, verdict.Probability, 6);
        Assert.Equal(("Internal network devices", false), (verdict.Part, verdict.IsPartOpen));
    }

    [Theory]
    [InlineData(0.2, "Internal network devices")]
    [InlineData(0.05, null)]
    public void Verdict_OfAWhole_NamesItsLikeliestPartAsOpen(double probability, string? part)
    {
        var incident = FakeIncidents.Region(null);
        Hypothesis Held(string entity, double held) => incident.Hypotheses[0] with { Entity = entity, Probability = held };
        var whole = incident with { Hypotheses = [Held(FakeCatalog.Region, 0.5), Held(FakeCatalog.Network, probability)] };
        var verdict = Verdict.Of(whole, FakeCatalog.Graph, Language.English);
        Assert.Equal(("AWS N. Virginia (us-east-1)", part, part is not null), (verdict.Subject, verdict.Part, verdict.IsPartOpen));
        Assert.Equal(part is not null, Told(whole).Contains("we can’t tell yet; the likeliest of its parts: Internal network devices", StringComparison.Ordinal));
        Assert.Equal(part is not null, Told(whole with { ResolvedAt = FakeWorld.Now }).Contains("we could not tell; the likeliest of its parts: Internal network devices", StringComparison.Ordinal));

        static string Told(Incident incident) => Standfirst.Of(incident, Scene.Of(FakeWorld.OneIncident), Language.English);
    }

    // Where all that is known of the services is on whose cloud they run, one region is ahead by a hair.
    [Theory]
    [InlineData(0.1, "AWS", 0.28, true)]
    [InlineData(0.4, "AWS N. Virginia (us-east-1)", 0.4, false)]
    public void Verdict_OfARegionThatDoesNotStandOut_SpeaksOfItsProvider(double probability, string subject, double within, bool isSomeRegion)
    {
        var incident = FakeIncidents.Region(null);
        Hypothesis Held(string entity, double held) => incident.Hypotheses[0] with { Entity = entity, Probability = held };
        var verdict = Verdict.Of(
            incident with { Hypotheses = [Held(FakeCatalog.Region, probability), Held("aws/eu-central-1", 0.09), Held("aws", 0.09), Held(Hypothesis.Unknown, 0.05)] },
            FakeCatalog.Graph,
            Language.English);
        Assert.Equal((subject, null, isSomeRegion), (verdict.Subject, verdict.Part, verdict.IsSomeRegion));
        Assert.Equal(within, verdict.Probability, 6);
    }

    [Theory]
    [InlineData("disney-plus", FakeCatalog.Region, 1)]
    [InlineData("delta", FakeCatalog.Network, 1)]
    [InlineData("delta", FakeCatalog.Region, 1)]
    [InlineData("ring", FakeCatalog.Network, 2)]
    [InlineData("ring", "cloudflare", 0)]
    public void Depth_FromServiceToCause_CountsStepsBetweenThem(string service, string cause, int expected) =>
        Assert.Equal(expected, EpicentreSurroundings.Depth(FakeCatalog.Graph, service, cause));

    [GeneratedRegex(@"\b[a-z]{3,}\b")]
    private static partial Regex Description();
}
