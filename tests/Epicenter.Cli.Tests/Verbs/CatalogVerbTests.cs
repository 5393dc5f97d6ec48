namespace Epicenter.Cli.Tests.Verbs;

public sealed class CatalogVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_SoundCatalog_SaysWhatItHolds()
    {
        Assert.Equal(0, await _terminal.RunAsync("catalog", "check", _folder.Write("c.yaml", SmallWorld.Catalog)));
        Assert.Contains("No problems: 7 services and 2 other entities, 6 dependencies, 1 file.", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_CatalogOfTheRepository_IsSound() => Assert.Equal(0, await _terminal.RunAsync("catalog", "check"));

    [Fact]
    public async Task Check_Problems_AreNamedWithTheirPlace()
    {
        var file = _folder.Write("c.yaml", "version: 1\nservices:\n  - {id: x, name: X, category: other, colour: red}\n");

        Assert.Equal(1, await _terminal.RunAsync("catalog", "check", file));
        Assert.StartsWith($"{file}:3:", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("1 problem in 1 file.", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_Category_ShowsOnlyThat()
    {
        Assert.Equal(0, await _terminal.RunAsync("catalog", "list", "--category", "travel", "--catalog", _folder.Write("c.yaml", SmallWorld.Catalog)));
        Assert.Contains("svc-5", _terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("svc-1", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Region_TellsHowFarItReaches()
    {
        Assert.Equal(0, await _terminal.RunAsync("catalog", "show", SmallWorld.Region, "--catalog", _folder.Write("c.yaml", SmallWorld.Catalog)));
        Assert.Contains("Its failure reaches 6 services, of which 5.4 would fail on average", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Misspelt_SuggestsWhatWasMeant()
    {
        Assert.Equal(1, await _terminal.RunAsync("catalog", "show", "cirrus/wset", "--catalog", _folder.Write("c.yaml", SmallWorld.Catalog)));
        Assert.Contains("did you mean cirrus/west", _terminal.Error, StringComparison.Ordinal);
    }
}
