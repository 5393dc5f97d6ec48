using Epicenter.Core.Signals;
using Epicenter.Sources.Scenarios;

namespace Epicenter.Sources.Tests.Scenarios;

public sealed class CrowdCountsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Generate_RealCounts_KeepsEveryBin()
    {
        _folder.Write("counts.csv", "event,provider,at,reports\n7,aws,2024-03-01T12:00:13Z,3\n8,aws,2024-03-01T12:00:00Z,9\n7,aws,2024-03-01T12:15:13Z,0\n7,aws,2024-03-01T12:30:13Z,40\n");

        var reports = ScenarioGenerator.Generate(Counted(), SmallScenario.Catalog, 1, _folder.Path).Cast<Report>().ToList();

        Assert.Equal([3, 40], reports.GroupBy(r => r.At.Minute < 15 ? 0 : 1).Select(g => g.Count()));
        Assert.All(reports, r => Assert.Equal("cloud-page", r.Service));
        Assert.Equal(reports.Select(r => r.At).Order(), reports.Select(r => r.At));
    }

    [Fact]
    public void Generate_CountsThatAreNotHere_SaysWhatToDo()
    {
        var error = Assert.Throws<ScenarioDataMissingException>(() => ScenarioGenerator.Generate(Counted(), SmallScenario.Catalog, 1, _folder.Path));

        Assert.Contains(CrowdCounts.FolderVariable, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_EventThatTheFileLacks_IsNamed()
    {
        _folder.Write("counts.csv", "event,provider,at,reports\n");

        Assert.Throws<ScenarioDataMissingException>(() => ScenarioGenerator.Generate(Counted(), SmallScenario.Catalog, 1, _folder.Path));
    }

    private static Scenario Counted() => SmallScenario.Scenario() with
    {
        Crowd = null,
        IsReconstruction = false,
        Notices = [],
        Counts = new CrowdCounts("counts.csv", "7", "cloud-page", TimeSpan.FromMinutes(15)),
    };
}
