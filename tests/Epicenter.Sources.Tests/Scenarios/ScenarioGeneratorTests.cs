using System.Text.Json;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;
using Epicenter.Sources.Scenarios;

namespace Epicenter.Sources.Tests.Scenarios;

public sealed class ScenarioGeneratorTests
{
    private static readonly Scenario Small = SmallScenario.Scenario();

    private static readonly List<Signal> Signals = Generate(seed: 1);

    [Fact]
    public void Generate_SameSeed_GivesTheSameBytes() => Assert.Equal(Bytes(Signals), Bytes(Generate(seed: 1)));

    [Fact]
    public void Generate_OtherSeed_GivesOtherSignals()
    {
        var other = Generate(seed: 2);

        Assert.NotEqual(Bytes(Signals), Bytes(other));
        Assert.Empty(Signals.Select(s => s.Identity).Intersect(other.Select(s => s.Identity)));
    }

    [Fact]
    public void Generate_KnownSeed_StaysAsItIs() =>
        // A change here changes every replay that someone has cited: make it knowingly.
        Assert.Equal(("small.1.0", "2024-02-29T12:00:23.4790000+00:00", "radio"),
            (Signals[0].Id, Signals[0].At.ToString("O"), Signals[0].Subject));

    [Fact]
    public void Generate_AnySignals_ComeInOrderWithinTheScenario()
    {
        Assert.Equal(Signals.Select(s => s.At).Order(), Signals.Select(s => s.At));
        Assert.True(Signals[0].At >= Small.SignalsFrom);
        Assert.True(Signals[^1].At < Small.End);
        Assert.Equal(Signals.Count, Signals.Select(s => s.Identity).Distinct().Count());
    }

    [Theory]
    [InlineData("shop", 900)]
    [InlineData("cloud-page", 300)]
    public void Generate_HitService_PeaksAsCharted(string service, double peak) => Assert.InRange(HighestQuarterHour(service, Small.SignalsFrom), peak * 0.85, peak * 1.2);

    [Fact]
    public void Generate_HitService_RisesOverMinutes()
    {
        var shop = Small.Crowd!.Hits[0];

        Assert.True(ReportsIn("shop", shop.Onset, TimeSpan.FromMinutes(3)) < 15);
        Assert.True(ReportsIn("shop", shop.Onset.AddMinutes(20), TimeSpan.FromMinutes(3)) > 120);
    }

    [Fact]
    public void Generate_AfterRelief_FewerReport() =>
        Assert.True(ReportsIn("shop", Small.Crowd!.Relief[0].At.AddMinutes(20), TimeSpan.FromMinutes(15))
            < 0.5 * ReportsIn("shop", Small.Crowd.Relief[0].At.AddMinutes(-15), TimeSpan.FromMinutes(15)));

    [Theory]
    [InlineData("bank")]
    [InlineData("game")]
    public void Generate_ServiceThatIsNotHit_StaysNormal(string service)
    {
        // The same hours of the day before, over many seeds; the echo may add a tenth.
        var days = Enumerable.Range(1, 20).SelectMany(seed => Generate((ulong)seed)).OfType<Report>().Where(r => r.Service == service).ToList();
        var during = days.Count(r => r.At >= Small.Start);
        var before = days.Count(r => r.At < Small.Start.AddDays(-1).AddHours(4));

        Assert.InRange(during / (double)before, 0.75, 1.35);
    }

    [Fact]
    public void Generate_PeopleWhoAreHit_BlameOthersInTheStatedShare()
    {
        var hit = Reports.Count(r => r.At >= Small.Start && r.Service is "shop" or "cloud-page");
        var blamed = Reports.Count(r => r.At >= Small.Start && r.Service is "de-telco" or "radio");

        Assert.InRange(blamed / (double)(hit + blamed), 0.04, 0.10);
    }

    [Fact]
    public void Generate_QuietHours_ReportEveryService() =>
        Assert.Equal(
            SmallScenario.Catalog.Entities.Where(e => e.IsService).Select(e => e.Id),
            Reports.Where(r => r.At < Small.Start).Select(r => r.Service).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Generate_Reporters_AreManyAndSomeComeBack() =>
        Assert.InRange(Reports.Select(r => r.Reporter).Distinct().Count() / (double)Reports.Count(), 0.9, 0.99);

    [Fact]
    public void Generate_ServiceOfOneCountry_IsReportedThere()
    {
        Assert.All(Reports.Where(r => r.Service == "bank"), r => Assert.Equal("FR", r.Country));
        Assert.All(Reports.Where(r => r.Service == "shop"), r => Assert.Equal("DE", r.Country));
        Assert.All(Reports.Where(r => r.Country == "DE"), r => Assert.Contains(r.Subdivision, new[] { "DE-BE", "DE-BY" }));
    }

    [Fact]
    public void Generate_Notices_ComeWhenTheyWerePublished() => Assert.Equal(Small.Notices[0].At, Assert.Single(Signals.OfType<Notice>()).At);

    [Fact]
    public void Generate_OtherCauseOrDependencies_ChangesNothing()
    {
        // The signals must not know the answer, or a replay would prove nothing.
        var elsewhere = Small with { Cause = new ScenarioCause("elsewhere", "attack", null) };
        var wired = CatalogGraph.Compile(SmallScenario.Catalog.Entities.Select(e =>
            e.IsService ? e with { DependsOn = [new Dependency("cloud", 1, null, null, [])] } : e));

        Assert.Equal(Bytes(Signals), Bytes(ScenarioGenerator.Generate(elsewhere, wired, 1)));
    }

    [Fact]
    public void Generate_ServiceThatTheCatalogLacks_IsNamed()
    {
        var without = CatalogGraph.Compile(SmallScenario.Catalog.Entities.Where(e => e.Id != "shop"));

        Assert.Contains("no service shop", Assert.Throws<ArgumentException>(() => ScenarioGenerator.Generate(Small, without)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_PeakSpread_ChangesEstimatesFromSeedToSeedAndLeavesWhatWasCharted()
    {
        var loose = Small with { Crowd = Small.Crowd! with { PeakSpread = 1 } };
        int Peak(string service, ulong seed) => HighestQuarterHour(ScenarioGenerator.Generate(loose, SmallScenario.Catalog, seed).OfType<Report>(), service, loose.SignalsFrom);

        Assert.All(new[] { 1UL, 2UL, 3UL }, seed => Assert.InRange(Peak("shop", seed), 765, 1080));
        var estimated = new[] { 1UL, 2UL, 3UL, 4UL }.Select(seed => Peak("cloud-page", seed)).ToList();
        Assert.True(estimated.Max() > 1.5 * estimated.Min(), string.Join(' ', estimated));
    }

    [Fact]
    public void Generate_SymptomConcentration_ScattersTheTableBySeed()
    {
        var loose = Small with { Crowd = Small.Crowd! with { SymptomConcentration = 3 } };
        double Payment(Scenario scenario, ulong seed)
        {
            var shop = ScenarioGenerator.Generate(scenario, SmallScenario.Catalog, seed).OfType<Report>().Where(r => r.Service == "shop" && r.At >= scenario.Start).ToList();
            return shop.Count(r => r.Symptom == Symptom.Payment) / (double)shop.Count;
        }

        Assert.All(new[] { 1UL, 2UL }, seed => Assert.InRange(Payment(Small, seed), 0.70, 0.80));
        Assert.Contains(new[] { 1UL, 2UL, 3UL, 4UL }, seed => Payment(loose, seed) is < 0.65 or > 0.85);
        Assert.Equal(Payment(loose, 1), Payment(loose, 1));
    }

    private static IEnumerable<Report> Reports => Signals.OfType<Report>();

    private static List<Signal> Generate(ulong seed) => [.. ScenarioGenerator.Generate(Small, SmallScenario.Catalog, seed)];

    private static string Bytes(IEnumerable<Signal> signals) => string.Join('\n', signals.Select(s => JsonSerializer.Serialize<object>(s)));

    private static int ReportsIn(string service, DateTimeOffset from, TimeSpan span) =>
        Reports.Count(r => r.Service == service && r.At >= from && r.At < from + span);

    private static int HighestQuarterHour(string service, DateTimeOffset from) => HighestQuarterHour(Reports, service, from);

    private static int HighestQuarterHour(IEnumerable<Report> reports, string service, DateTimeOffset from) => reports.Where(r => r.Service == service)
        .CountBy(r => (int)((r.At - from).TotalMinutes / 15)).Max(bin => bin.Value);
}
