using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;
using Epicenter.Sources.Catalog;
using Epicenter.Sources.Scenarios;

namespace Epicenter.Sources.Tests.Scenarios;

/// <summary>The scenarios that ship, with the catalog that ships.</summary>
public sealed class DocumentedScenarioTests
{
    private const string December = "2021-12-07-aws-us-east-1";
    private const string Kinesis = "2020-11-25-aws-us-east-1";

    [Fact]
    public void Library_AllScenarios_ReadWithoutACatalog()
    {
        var library = ScenarioLibrary.Open(RepositoryRoot.Scenarios);

        Assert.Empty(library.Problems);
        Assert.Equal(10, library.All.Length);
        Assert.NotNull(library.Find(Kinesis));
        Assert.NotNull(library.Find(December));
        Assert.All(library.All, s => Assert.True(File.Exists(Path.Combine(s.Folder, "README.md")), $"{s.Id} has no README.md"));
    }

    [Fact]
    public void December_HitList_IsWideAndSourced()
    {
        var scenario = ScenarioLibrary.Open(RepositoryRoot.Scenarios).Find(December)!;

        Assert.True(scenario.Crowd!.Hits.Length >= 35);
        Assert.All(scenario.Crowd.Hits, hit => Assert.NotEmpty(hit.Source));
        Assert.Equal(["amazon-retail", "amazon-web-services"], scenario.Crowd.Hits.Where(h => h.IsCharted).Select(h => h.Service).Order(StringComparer.Ordinal));
        Assert.True(scenario.FirstNotice - scenario.Crowd.Hits.Min(h => h.Onset) > TimeSpan.FromMinutes(45));
    }

    [Fact]
    public void December_OnTheStarterCatalog_PeaksAsCharted()
    {
        var catalog = StarterCatalog();
        var scenario = ScenarioLibrary.Open(RepositoryRoot.Scenarios, catalog).Find(December);
        Assert.NotNull(scenario);

        var bins = ScenarioGenerator.Generate(scenario, catalog).OfType<Report>()
            .CountBy(r => (r.Service, (r.At - scenario.SignalsFrom).Ticks / TimeSpan.FromMinutes(15).Ticks))
            .GroupBy(bin => bin.Key.Service, bin => bin.Value)
            .ToDictionary(g => g.Key, g => g.Max());

        Assert.All(scenario.Crowd!.Hits, hit => Assert.InRange(bins[hit.Service], (hit.PeakPerQuarterHour * 0.8) - 10, (hit.PeakPerQuarterHour * 1.25) + 15));
        Assert.All(["github", "de-telekom", "wells-fargo", "microsoft-azure", "gb-bt"], id => Assert.InRange(bins.GetValueOrDefault(id), 0, 15));
    }

    [Theory]
    [MemberData(nameof(Reconstructions))]
    public void Reconstruction_OnTheStarterCatalog_IsSourced(string id)
    {
        var scenario = Library.Find(id)!;
        var readme = File.ReadAllText(Path.Combine(scenario.Folder, "README.md"));

        Assert.Contains(scenario.Cause!.Source!, readme, StringComparison.Ordinal);
        Assert.Contains("**This is a reconstruction.**", readme, StringComparison.Ordinal);
        Assert.All(scenario.Crowd!.Hits, hit => Assert.NotEmpty(hit.Source));
        Assert.All(scenario.Crowd.Hits.Where(h => h.IsCharted), hit => Assert.Contains(hit.Service, readme, StringComparison.Ordinal));
        Assert.All(scenario.Timeline, moment => Assert.NotEmpty(moment.Source));
        Assert.True(Catalog.TryGetEntity(scenario.Cause.Entity, out _), scenario.Cause.Entity);
    }

    [Theory]
    [MemberData(nameof(Reconstructions))]
    public void Reconstruction_SameSeed_GivesTheSameHour(string id)
    {
        var scenario = Library.Find(id)!;
        var hour = scenario with { Crowd = scenario.Crowd! with { Quiet = TimeSpan.Zero }, End = scenario.Start.AddHours(1) };
        List<Signal> Made(ulong seed) => [.. ScenarioGenerator.Generate(hour, Catalog, seed)];

        var first = Made(1);
        Assert.Equal(first, Made(1));
        Assert.NotEqual(first.Count, Made(2).Count);
        Assert.Contains(first.OfType<Report>(), report => scenario.Crowd!.Hits.Any(h => h.Service == report.Service));
    }

    [Theory]
    [MemberData(nameof(Reconstructions))]
    public void Reconstruction_CatalogOfItsDay_KnowsNothingThatOnlyTheDayTaught(string id)
    {
        var scenario = Library.Find(id)!;
        var known = scenario.KnownThen(Catalog);

        Assert.Equal(Catalog.ServiceCount, known.ServiceCount);
        if (scenario.Outage is { } outage)
        {
            Assert.Contains(Catalog.Outages, o => o.Id == outage);
            Assert.DoesNotContain(known.Entities, e => e.DependsOn.Any(d => d.RestsOnlyOn(outage)));
            Assert.Contains(Catalog.AsOf(DateOnly.FromDateTime(scenario.Start.UtcDateTime)).Entities, e => e.DependsOn.Any(d => d.Evidence.Contains(outage)));
        }
        else
        {
            Assert.Equal(Catalog.Entities.Length, known.Entities.Length);
        }
    }

    public static TheoryData<string> Reconstructions() => [.. ScenarioLibrary.Open(RepositoryRoot.Scenarios).All.Where(s => s.IsReconstruction).Select(s => s.Id)];

    [Fact]
    public void Kinesis_RealCounts_AreKeptBinByBin()
    {
        var catalog = StarterCatalog();
        var scenario = ScenarioLibrary.Open(RepositoryRoot.Scenarios, catalog).Find(Kinesis)!;

        var reports = ScenarioGenerator.Generate(scenario, catalog, 1, RepositoryRoot.Shared("data", "crowd")).ToList();

        Assert.False(scenario.IsReconstruction);
        Assert.Equal(1056, reports.CountBy(r => (r.At - new DateTimeOffset(2020, 11, 25, 4, 45, 13, TimeSpan.Zero)).Ticks / TimeSpan.FromMinutes(15).Ticks).Max(b => b.Value));
    }

    private static readonly CatalogGraph Catalog = StarterCatalog();

    private static readonly ScenarioLibrary Library = ScenarioLibrary.Open(RepositoryRoot.Scenarios, Catalog);

    private static CatalogGraph StarterCatalog() => CatalogReader.Read(RepositoryRoot.Catalog).Graph!;
}
