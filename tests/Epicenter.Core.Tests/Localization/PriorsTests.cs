using Epicenter.Core.Catalog;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Tests.Localization;

public sealed class PriorsTests
{
    [Theory]
    [InlineData(3, Priors.UnknownCause)]
    [InlineData(300, -6.2)]
    [InlineData(3000, -3.9)]
    public void ToldOfUnknown_MoreIsKnown_IsHigherForMoreIsMissing(int components, double expected) =>
        Assert.Equal(expected, Priors.ToldOfUnknown(Catalog(components)), 0.1);

    [Fact]
    public void OfUnknownBehind_InternetProvider_IsLessThanOfAnotherService() =>
        Assert.True(Priors.OfUnknownBehind(Alone(ServiceProfile.InternetProvider)) < Priors.OfUnknownBehind(Alone("work")));

    private static Entity Alone(string category) => new("s", EntityKind.Service, "S", null, null, [], new ServiceProfile(category, [], null, []));

    private static CatalogGraph Catalog(int components) => CatalogGraph.Compile(
    [
        new Entity("p", EntityKind.Provider, "P", null, null, [], null),
        .. Enumerable.Range(0, components).Select(i => new Entity($"p/c{i:D4}", EntityKind.Component, "C", "p", ComponentClass.Storage, [], null)),
        Alone("work"),
    ]);
}
