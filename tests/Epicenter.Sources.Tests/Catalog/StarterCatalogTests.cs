using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Sources.Catalog;

namespace Epicenter.Sources.Tests.Catalog;

/// <summary>What docs/catalog.md promises of the catalog that ships, beyond what every catalog must keep.</summary>
public sealed class StarterCatalogTests
{
    private const string Estimate = "estimate";

    private static readonly Lazy<CatalogReading> Reading = new(() => CatalogReader.Read(RepositoryRoot.Catalog));

    private static readonly ImmutableHashSet<string> Kinds =
        ["runtime", "control-plane", "login", "dns", "cdn", "payments", "messaging", "network", "power", "endpoint-agent", "build"];

    private static readonly ImmutableHashSet<string> Categories =
    [
        "streaming", "shopping", "banking", "payments", "messaging", "social", "news", "government", "health", "education", "transport", "travel",
        "logistics", "food", "games", "smart-home", "work", "developer", "telecom", "isp", "cloud", "other",
    ];

    [Fact]
    public void StarterCatalog_Check_FindsNothing() => Assert.Empty(Reading.Value.Problems);

    [Fact]
    public void StarterCatalog_Size_CoversTheWorldThatPeopleReport()
    {
        Assert.True(Catalog.ServiceCount >= 220, $"{Catalog.ServiceCount} services");
        Assert.True(Catalog.Entities.Count(e => e.Kind == EntityKind.Provider) >= 60);
    }

    [Fact]
    public void StarterCatalog_EveryDependency_HasASourceAndAKnownKind() =>
        AssertNone(Dependencies.Where(d => string.IsNullOrWhiteSpace(d.Dependency.Source) || !Kinds.Contains(d.Dependency.Kind ?? "")));

    [Fact]
    public void StarterCatalog_EveryDependency_HasEvidenceOrIsAnEstimate() =>
        AssertNone(Dependencies.Where(d => d.Dependency.Evidence.IsEmpty != (d.Dependency.Source == Estimate)));

    [Fact]
    public void StarterCatalog_EveryStrength_FollowsFromItsEvidence() =>
        AssertNone(Dependencies.Where(d => Math.Abs(d.Dependency.Strength - StrengthTable.Of(d.Dependant, d.Dependency)) > 1e-9));

    [Fact]
    public void StarterCatalog_EveryOutage_IsEvidenceOfSomething() =>
        Assert.Empty(Catalog.Outages.Select(o => o.Id).Except(Dependencies.SelectMany(d => d.Dependency.Evidence)));

    [Fact]
    public void StarterCatalog_EveryCategory_IsListed() =>
        Assert.Empty(Services.Select(s => s.Profile!.Category).Distinct().Except(Categories));

    [Fact]
    public void StarterCatalog_EveryAlias_BelongsToOneService() =>
        Assert.DoesNotContain(Services.SelectMany(s => s.Profile!.Aliases.Distinct()).CountBy(alias => alias), count => count.Value > 1);

    [Theory]
    [InlineData("amazon-web-services amazon-retail amazon-logistics alexa ring roomba associated-press mcdonalds-app delta-booking")]
    [InlineData("toyota-dealer-services ticketmaster mta-app canada-government-services globe-and-mail global-news")]
    [InlineData("netflix disney-plus prime-video imdb kindle slack venmo cash-app chime coinbase robinhood duolingo")]
    [InlineData("us-comcast us-verizon us-att de-telekom ca-rogers gb-bt")]
    public void StarterCatalog_ServicesOfDocumentedOutages_AreThere(string ids) =>
        Assert.All(ids.Split(' '), id => Assert.True(Catalog.TryGetService(id, out _), id));

    [Fact]
    public void StarterCatalog_DecemberSeventh_StandsWithoutItsOwnEvidence()
    {
        // A replay of an outage must be able to do without what was only learned from it.
        var before = Catalog.WithoutEvidenceOf("2021-12-07-aws-us-east-1");

        Assert.True(before.TryGetEntity("aws/us-east-1", out var region));
        Assert.Equal(Catalog.ServiceCount, before.ServiceCount);
        Assert.NotEmpty(before.ReachOf(region));
    }

    [Fact]
    public void StarterCatalog_DynThatHasClosed_IsStoodOnInItsDayOnly()
    {
        Assert.DoesNotContain(Catalog.Entities, e => e.DependsOn.Any(d => d.Entity == "dyn/managed-dns"));
        Assert.Contains(Catalog.AsOf(new DateOnly(2016, 10, 21)).Find("netflix")!.DependsOn, d => d.Entity == "dyn/managed-dns");
    }

    private static CatalogGraph Catalog => Reading.Value.Graph!;

    private static IEnumerable<Entity> Services => Catalog.Entities.Where(e => e.IsService);

    // With those that have ended: they are held to the same rules.
    private static IEnumerable<(Entity Dependant, Dependency Dependency)> Dependencies =>
        Catalog.AsOf(DateOnly.MinValue).Entities.SelectMany(e => e.DependsOn.Select(d => (e, d)));

    private static void AssertNone(IEnumerable<(Entity Dependant, Dependency Dependency)> wrong) =>
        Assert.Empty(wrong.Select(w => $"{w.Dependant.Id} → {w.Dependency.Entity} {w.Dependency.Strength} {w.Dependency.Kind} [{string.Join(' ', w.Dependency.Evidence)}]"));
}
