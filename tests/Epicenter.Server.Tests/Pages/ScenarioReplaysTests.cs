using Epicenter.Core.Catalog;
using Epicenter.Server.Pages.Replays;
using Epicenter.Server.Pages.Wording;
using Epicenter.Sources.Catalog;
using Epicenter.Sources.Scenarios;

namespace Epicenter.Server.Tests.Pages;

public sealed class ScenarioReplaysTests
{
    public static readonly string Root = FindRoot();
    private static readonly CatalogGraph Catalog = CatalogReader.Read(Path.Combine(Root, "catalog")).Graph!;
    private readonly ScenarioReplays _replays = new(ScenarioLibrary.Open(Path.Combine(Root, "scenarios"), Catalog), Catalog);

    [Fact]
    public void All_OfTheRepository_OfferTheSeventhOfDecemberFirst()
    {
        Assert.Equal("2021-12-07-aws-us-east-1", _replays.All[0].Id);
        Assert.True(_replays.All[0].IsReconstruction);
        Assert.NotEqual(_replays.All[0].Title(Language.English), _replays.All[0].Title(Language.German));
        Assert.NotEmpty(_replays.All[0].History);
    }

    [Fact]
    public void Open_ADocumentedOutage_ForgetsWhatOnlyThatDayTaught()
    {
        var source = _replays.Open("2021-12-07-aws-us-east-1");
        Assert.DoesNotContain(source.Catalog.Entities, e => e.DependsOn.Any(d => d.RestsOnlyOn("2021-12-07-aws-us-east-1")));
        Assert.NotEmpty(source.Signals.Take(1));
    }

    [Fact]
    public void Open_Unknown_Throws() => Assert.Throws<KeyNotFoundException>(() => _replays.Open("never"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Epicenter.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
