using Epicenter.Core.Signals;
using Epicenter.Sources.Scenarios;

namespace Epicenter.Sources.Tests.Scenarios;

public sealed class ScenarioReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_SoundScenario_HoldsEverythingItSays()
    {
        var reading = SmallScenario.Read(_folder);

        Assert.Empty(reading.Problems);
        var scenario = reading.Scenario!;
        Assert.Equal(("Small", "Klein"), (scenario.Title.In("en"), scenario.Title.In("de")));
        Assert.True(scenario.IsReconstruction);
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero), scenario.SignalsFrom);
        Assert.Equal(NoticeState.PartialOutage, Assert.Single(scenario.Notices).State);
        var hit = scenario.Crowd!.Hits[0];
        Assert.Equal((900, true), (hit.PeakPerQuarterHour, hit.IsCharted));
        Assert.Equal(3, hit.Symptoms[Symptom.Payment]);
        Assert.Equal(TimeSpan.FromMinutes(40), scenario.Crowd.Hits[1].Rise);
        Assert.Equal(["DE"], hit.Countries.Keys);
    }

    [Theory]
    [InlineData("start: 2024-03-01T12:00Z\n", "start: yesterday\n", "6:8: start is a time in UTC such as 2021-12-07T15:33Z, not \"yesterday\"")]
    [InlineData("timeZone: Europe/Berlin", "timeZone: Berlin", "8:11: Berlin is not the IANA name of a time zone")]
    [InlineData("id: small", "id: tiny", "2:5: id tiny is not the name of its folder, small")]
    [InlineData("end: 2024-03-01T16:00Z", "end: 2024-03-01T11:00Z", "7:6: the scenario ends before it starts")]
    [InlineData("version: 1", "version: 3", "1:10: version 3 is not supported; we read version 1")]
    [InlineData("de: Klein", "fr: Petit", "3:8: this title has no de")]
    [InlineData("state: partial-outage", "state: broken",
        "14:51: state is one of operational, degraded, partial-outage, major-outage, maintenance, resolved, not \"broken\"")]
    [InlineData("services: [shop, radio]", "services: [shop, radoi]", "18:54: the catalog has no service radoi; did you mean radio?")]
    [InlineData("{payment: 3,", "{paymint: 3,", "23:12: paymint is not a symptom: website, app, login, payment, connection, slow, other")]
    [InlineData("symptoms: shop,", "symptoms: shoe,", "32:109: symptoms \"shoe\" is not one of any, shop")]
    [InlineData("remaining: 0.3", "remaining: 3", "28:42: remaining is a number from 0 to 1, not \"3\"")]
    [InlineData("brand: 0.25", "brand: 0.5", "29:19: internetProviders, brand and neighbours are parts of one and must sum to 1")]
    [InlineData("peak: 900", "paek: 900", "32:7: this hit has no peak")]
    [InlineData("end: 2024-03-01T15:00Z", "end: 2024-03-01T12:01Z", "32:7: shop ends before it begins")]
    [InlineData("reconstruction: true", "reconstruction: false",
        "1:1: reports that are made from a crowd are a reconstruction, and only they: reconstruction is true")]
    public void Read_Fault_IsNamedWithItsPlace(string sound, string faulty, string expected)
    {
        var reading = SmallScenario.Read(_folder, text => text.Replace(sound, faulty, StringComparison.Ordinal));

        Assert.Null(reading.Scenario);
        Assert.Contains(expected, reading.Problems.Select(p => p.ToString()[(_folder.Path.Length + "/small/scenario.yaml:".Length)..]));
    }

    [Fact]
    public void Read_UnknownMember_SaysWhatWasMeant()
    {
        var problem = Assert.Single(SmallScenario.Read(_folder, text => text.Replace("firstNotice", "firstNotic", StringComparison.Ordinal)).Problems);

        Assert.Equal("a scenario has no member firstNotic; did you mean firstNotice?", problem.Message);
    }

    [Fact]
    public void Open_FolderOfScenarios_KeepsTheSoundOnesAndNamesTheRest()
    {
        SmallScenario.Read(_folder);
        _folder.Write("broken/scenario.yaml", "version: 1\n");
        _folder.Write("README.md", "");

        var library = ScenarioLibrary.Open(_folder.Path, SmallScenario.Catalog);

        Assert.Equal("small", Assert.Single(library.All).Id);
        Assert.NotNull(library.Find("small"));
        Assert.Null(library.Find("broken"));
        Assert.NotEmpty(library.Problems);
    }

    [Fact]
    public void Open_NoFolder_IsEmpty() => Assert.Empty(ScenarioLibrary.Open(_folder.Path + "/none").All);
}
