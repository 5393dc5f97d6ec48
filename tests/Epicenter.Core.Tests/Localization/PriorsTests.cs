using Epicenter.Core.Catalog;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Tests.Localization;

public sealed class PriorsTests
{
    [Theory]
    [InlineData(3, Priors.UnknownCause)]
    [InlineData(300, -6.2)]
    [InlineData(3000, -3.9)]
    public void OfUnknown_MoreIsKnown_IsHigherForMoreIsMissing(int components, double expected) =>
        Assert.Equal(expected, Priors.OfUnknown(Catalog(components)), 0.1);

    [Fact]
    public void OfUnknown_OpensNothingByItself()
    {
        // Whatever else is in the catalog, an incident opens on an unknown cause as it would with the least of catalogs.
        var parts = new ScoreParts(Priors.OfUnknown(Catalog(3000)), 5, -1, 0, 0);
        Assert.Equal(Priors.UnknownCause + 4, CauseBelief.Claim(CauseBelief.UnknownCause, parts, members: 2), 9);
        Assert.Equal(parts.Total, CauseBelief.Claim(0, parts, members: 2), 9);
    }

    private static CatalogGraph Catalog(int components) => CatalogGraph.Compile(
    [
        new Entity("p", EntityKind.Provider, "P", null, null, [], null),
        .. Enumerable.Range(0, components).Select(i => new Entity($"p/c{i:D4}", EntityKind.Component, "C", "p", ComponentClass.Storage, [], null)),
        new Entity("s", EntityKind.Service, "S", null, null, [], new ServiceProfile("work", [], null, [])),
    ]);
}
