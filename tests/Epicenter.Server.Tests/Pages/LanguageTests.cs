using Epicenter.Server.Pages.Wording;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("/", "de-AT,de;q=0.9,en;q=0.5", "de")]
    [InlineData("/", "en;q=0.4,de;q=0.8", "de")]
    [InlineData("/", "fr,ja", "en")]
    [InlineData("/", "de;q=0,en", "en")]
    [InlineData("/", null, "en")]
    [InlineData("/?lang=en", "de", "en")]
    [InlineData("/?lang=fr", "de", "de")]
    public async Task Language_AddressBeforeHeader_Decides(string path, string? header, string expected)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        Assert.Equal(expected, Html.LanguageOf(await host.ReadAsync(path, acceptLanguage: header)));
    }

    [Fact]
    public async Task Switch_OnAnyPage_KeepsTheAddress()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        var links = Html.Links(await host.ReadAsync("/services?q=qu%26iet&page=2&lang=en"));
        Assert.Contains("/services?q=qu%26iet&page=2&lang=de", links);
    }

    [Fact]
    public async Task ChosenLanguage_OnEveryLink_IsCarriedOn()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.OneIncident);
        var links = Html.Links(await host.ReadAsync("/?lang=de")).Where(l => !l.StartsWith("/assets/", StringComparison.Ordinal));
        Assert.All(links, l => Assert.Contains("lang=", l, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.9999, ">\u202f99%")]
    [InlineData(0.004, "<\u202f1%")]
    [InlineData(0.711, "71%")]
    public void Percent_NearCertainty_DoesNotOverstate(double probability, string expected) =>
        Assert.Equal(expected, Language.English.Percent(probability));

    [Fact]
    public void Numbers_ByCulture_Differ()
    {
        Assert.Equal("11,214", Language.English.Number(11_214));
        Assert.Equal("11.214", Language.German.Number(11_214));
        Assert.Null(Language.English.Times(3, 0));
    }

    [Theory]
    [InlineData(0.4, "0.4")]
    [InlineData(3.14, "3.1")]
    [InlineData(9.6, "10")]
    [InlineData(78.9, "79")]
    [InlineData(99.7, "100")]
    [InlineData(674, "670")]
    [InlineData(3213, "3,200")]
    public void Times_TheUsual_ClaimsNoMoreThanTwoDigits(double times, string expected) => Assert.Equal(expected + "\u202f×", Language.English.Times(times, 1));

    [Theory]
    [InlineData(2.34, "+2.3")]
    [InlineData(-2.36, "−2.4")]
    [InlineData(-0.04, "0.0")]
    public void Weight_OfAReason_HasASignUnlessItIsNone(double weight, string expected) => Assert.Equal(expected, Language.English.Weight(weight));

    [Theory]
    [InlineData("0.18 (0.13 to 0.25)", "0,18 (0,13 bis 0,25)")]
    [InlineData("52 % (49 – 54 %)", "52 % (49 – 54 %)")]
    public void Figures_WrittenInEnglish_AreSaidInGerman(string english, string german)
    {
        Assert.Equal(english, Language.English.Figures(english));
        Assert.Equal(german, Language.German.Figures(english));
    }

    [Theory]
    [InlineData(0.999, "almost certainly")]
    [InlineData(0.95, "very likely")]
    [InlineData(0.7, "probably")]
    [InlineData(0.5, "more likely than not")]
    [InlineData(0.2, "possibly")]
    [InlineData(0, "hardly")]
    public void Adverb_OfProbability_FollowsTheScale(double probability, string expected) =>
        Assert.Equal(expected, VerbalScale.Adverb(Language.English, probability));

    [Theory]
    [InlineData("AT", "Austria", "Österreich")]
    [InlineData("FJ", "Fiji", "Fiji")]
    [InlineData("??", "??", "??")]
    public void CountryName_WhoeverAsksFirst_IsInTheLanguageAskedFor(string code, string english, string german)
    {
        Assert.Equal(german, CountryNames.Of(code, Language.German));
        Assert.Equal(english, CountryNames.Of(code, Language.English));
    }

    [Fact]
    public void Category_EachOfTheCatalog_HasAWordInEachLanguage()
    {
        var catalog = Epicenter.Sources.Catalog.CatalogReader.Read(Path.Combine(ScenarioReplaysTests.Root, "catalog")).Graph!;
        var categories = catalog.ServiceEntities.Select(e => catalog.Entities[e].Profile!.Category).Distinct().ToArray();
        Assert.All(categories, c => Assert.True(
            Words.In(Language.German).Catalog.Category(c) != c || c is "cloud" or "streaming", $"{c} has no German word"));
    }
}
