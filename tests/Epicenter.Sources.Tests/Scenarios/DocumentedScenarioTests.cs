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

    [Fact]
    public void Kinesis_RealCounts_AreKeptBinByBin()
    {
        var catalog = StarterCatalog();
        var scenario = ScenarioLibrary.Open(RepositoryRoot.Scenarios, catalog).Find(Kinesis)!;

        var reports = ScenarioGenerator.Generate(scenario, catalog, 1, RepositoryRoot.Shared("data", "crowd")).ToList();

        Assert.False(scenario.IsReconstruction);
        Assert.Equal(1056, reports.CountBy(r => (r.At - new DateTimeOffset(2020, 11, 25, 4, 45, 13, TimeSpan.Zero)).Ticks / TimeSpan.FromMinutes(15).Ticks).Max(b => b.Value));
    }

    private static CatalogGraph StarterCatalog() => CatalogReader.Read(RepositoryRoot.Catalog).Graph!;
}
