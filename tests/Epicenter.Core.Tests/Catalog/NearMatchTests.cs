using CsCheck;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Tests.Catalog;

public sealed class NearMatchTests
{
    [Theory]
    [InlineData("strenght", "strength")]
    [InlineData("stregth", "strength")]
    [InlineData("strengthh", "strength")]
    [InlineData("ailases", "aliases")]
    public void Among_OneSlip_FindsTheWord(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(NearMatch.Among(text, ["id", "name", "strength", "aliases", "homepage"])));

    [Fact]
    public void Among_NothingNear_IsEmpty() => Assert.Empty(NearMatch.Among("colour", ["id", "name", "strength"]));

    [Fact]
    public void Among_Several_NearestFirst() => Assert.Equal(["slack", "slick"], NearMatch.Among("slack", ["slick", "slack", "zoom"]));

    [Fact]
    public void Among_SwappedNeighbours_IsASingleSlip() => Assert.Equal("abc", Assert.Single(NearMatch.Among("acb", ["abc"])));

    [Fact]
    public void Among_AnyTwoWords_IsSymmetric() =>
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 0, 8], Gen.String[Gen.Char['a', 'd'], 0, 8])
            .Sample((a, b) => NearMatch.Among(a, [b]).Length == NearMatch.Among(b, [a]).Length);

    [Theory]
    [InlineData("disney", "disney-plus")]
    [InlineData("Disney+", "disney-plus")]
    [InlineData("disny plus", "disney-plus")]
    [InlineData("mouse house", "disney-plus")]
    [InlineData("venom", "venmo")]
    public void Services_NearlyKnown_FindsIt(string text, string expected) => Assert.Equal(expected, NearMatch.Services(Catalog(), text)[0].Id);

    [Theory]
    [InlineData("")]
    [InlineData("!?")]
    [InlineData("a service that nobody has heard of")]
    public void Services_Unknown_IsEmpty(string text) => Assert.Empty(NearMatch.Services(Catalog(), text));

    private static CatalogGraph Catalog() => CatalogGraph.Compile(
    [
        Service("disney-plus", "Disney+", "mouse house"),
        Service("venmo", "Venmo"),
        Service("zoom", "Zoom"),
    ]);

    private static Entity Service(string id, string name, params string[] aliases) =>
        new(id, EntityKind.Service, name, null, null, [], new ServiceProfile("other", [], null, [.. aliases]));
}
