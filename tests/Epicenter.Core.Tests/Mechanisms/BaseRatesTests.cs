using Epicenter.Core.Catalog;
using Epicenter.Core.Localization;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Core.Tests.Mechanisms;

public sealed class BaseRatesTests
{
    private static readonly CatalogGraph s_catalog = CatalogGraph.Compile(
    [
        new Entity("north", EntityKind.Provider, "North", null, null, [], null),
        .. new[] { "north/one", "north/two" }.SelectMany(region => new[]
        {
            new Entity(region, EntityKind.Region, region, "north", null, [], null),
            new Entity($"{region}/storage", EntityKind.Component, "Storage", region, ComponentClass.Storage, [], null),
        }),
        new Entity("north/storage", EntityKind.Component, "Storage", "north", ComponentClass.Storage, [], null),
    ]);

    public static TheoryData<string> Entities => [.. s_catalog.Entities.Concat(Town.Graph.Entities).Select(e => e.Id)];

    [Theory]
    [MemberData(nameof(Entities))]
    public void Of_AnyEntity_SumsToOne(string id)
    {
        var catalog = s_catalog.Find(id) is null ? Town.Graph : s_catalog;
        Assert.Equal(1, new BaseRates(catalog).Of(IndexOf(catalog, id)).Sum(), 1e-12);
    }

    [Fact]
    public void Of_UnknownCause_IsThatOfAllAccounts()
    {
        var shares = new BaseRates(Town.Graph).Of(CauseBelief.UnknownCause);
        Assert.Equal(1, shares.Sum(), 1e-12);
        Assert.Equal((int)Mechanism.Release, Array.IndexOf(shares, shares.Max()));
    }

    [Theory]
    [InlineData("south/dns", Mechanism.Dns)]
    [InlineData("north/hall/network", Mechanism.Network)]
    [InlineData("north/hall/storage", Mechanism.Release)]
    [InlineData("cable", Mechanism.InternetProvider)]
    public void Of_Class_IsLedByWhatItsAccountsSay(string id, Mechanism mechanism)
    {
        var shares = new BaseRates(Town.Graph).Of(IndexOf(Town.Graph, id));
        Assert.Equal((int)mechanism, Array.IndexOf(shares, shares.Max()));
    }

    [Fact]
    public void Of_OneRegionOfSeveral_IsPowerMoreOftenThanAWhole()
    {
        double Power(string id) => new BaseRates(s_catalog).Of(IndexOf(s_catalog, id))[(int)Mechanism.Power];
        Assert.True(Power("north/one/storage") > 3 * Power("north/storage"));
        Assert.True(Power("north/one") > 3 * Power("north"));
    }

    private static int IndexOf(CatalogGraph catalog, string id) => catalog.TryGetEntity(id, out var index) ? index : throw new ArgumentException(id);
}
