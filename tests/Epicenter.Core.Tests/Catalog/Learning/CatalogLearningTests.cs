using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Catalog.Learning;

namespace Epicenter.Core.Tests.Catalog.Learning;

public sealed class CatalogLearningTests
{
    private static readonly CatalogGraph Catalog = CatalogGraph.Compile(
    [
        new Entity("cloud", EntityKind.Provider, "Cloud", null, null, [], null),
        new Entity("edge", EntityKind.Provider, "Edge", null, null, [], null),
        Service("shop", ("cloud", 0.8)),
        Service("film", ("cloud", 0.25)),
        Service("radio"),
        Service("bank"),
        Service("game"),
    ]);

    // Nine incidents of something else, in which nothing of interest was hit: what a service's chance is learned from.
    private static readonly PastIncident[] Others = [.. Enumerable.Range(0, 9).Select(i => new PastIncident($"other-{i}", "edge", 1, ["game"]))];

    [Fact]
    public void Suggest_ServiceThatFailsWithWhatItIsNotSaidToStandOn_IsMissing()
    {
        var suggestion = Only(Two("shop", "radio"), SuggestionKind.Missing);

        Assert.Equal(("radio", "cloud", 0.6), (suggestion.Services.Single(), suggestion.Entity, suggestion.Proposed));
        Assert.Equal(["a", "b"], suggestion.Incidents);
        Assert.Equal("missing:radio:cloud", suggestion.Id);
        Assert.True(suggestion.Support >= CatalogLearning.LeastSupport);
    }

    [Fact]
    public void Suggest_ServiceThatIsHitWhateverFails_IsNotMissing() =>
        Assert.DoesNotContain(Suggest(Two("shop", "game")), s => s.Services.Contains("game") && s.Entity == "cloud");

    [Fact]
    public void Suggest_ServiceThatWasAlwaysFine_IsWrong()
    {
        var suggestion = Only(Many(4, "radio"), SuggestionKind.Wrong);

        Assert.Equal(("shop", "cloud", 0.8, 0.0, 0), (suggestion.Services.Single(), suggestion.Entity, suggestion.Known, suggestion.Proposed, suggestion.Hit));
    }

    [Fact]
    public void Suggest_OneSilence_IsNoReasonToDoubt() => Assert.DoesNotContain(Suggest(Many(1, "radio")), s => s.Kind == SuggestionKind.Wrong);

    [Fact]
    public void Suggest_ServiceThatFailsMoreOftenThanSaid_IsGivenMoreWeight()
    {
        var suggestion = Only(Many(5, "shop", "film"), SuggestionKind.Weight);

        Assert.Equal("film", suggestion.Services.Single());
        Assert.InRange(suggestion.Proposed, 0.6, 0.75);
    }

    [Fact]
    public void Suggest_CauseThatWasUnsure_TeachesNothing() =>
        Assert.DoesNotContain(Suggest(Many(5, "radio").Select(i => i with { Sureness = 0.4 })), s => s.Entity == "cloud");

    [Fact]
    public void Suggest_UnknownCause_NamesThoseThatFellTogether()
    {
        var suggestion = Only([new PastIncident("u", null, 1, ["radio", "bank"]), new PastIncident("v", null, 1, ["radio", "bank", "game"])], SuggestionKind.Shared, "shared:bank+radio");

        Assert.Equal(2, suggestion.Support);
        Assert.Equal(["u", "v"], suggestion.Incidents);
    }

    [Fact]
    public void Suggest_CatalogThatHolds_IsLeftAlone() => Assert.Empty(Suggest(Many(3, "shop")).Where(s => s.Entity == "cloud"));

    private static PastIncident[] Two(params string[] services) => [Incident("a", services), Incident("b", services)];

    private static IEnumerable<PastIncident> Many(int count, params string[] services) => Enumerable.Range(0, count).Select(i => Incident($"m{i}", services));

    private static PastIncident Incident(string id, string[] services) => new(id, "cloud", 1, [.. services]);

    private static ImmutableArray<Suggestion> Suggest(IEnumerable<PastIncident> incidents) => CatalogLearning.Suggest(Catalog, incidents.Concat(Others));

    private static Suggestion Only(IEnumerable<PastIncident> incidents, SuggestionKind kind, string? id = null) =>
        Suggest(incidents).Single(s => s.Kind == kind && s.Entity != "edge" && (id is null || s.Id == id));

    private static Entity Service(string id, params (string Entity, double Strength)[] dependsOn) =>
        new(id, EntityKind.Service, id, null, null, [.. dependsOn.Select(d => new Dependency(d.Entity, d.Strength, null, null, []))], new ServiceProfile("other", [], null, []));
}
