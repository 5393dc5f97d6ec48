using System.Text.Json.Nodes;

namespace Epicenter.Cli.Tests.Verbs;

public sealed class DrillVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Drill_OfACause_WritesTheTruthAsWorldsHaveIt()
    {
        Assert.Equal(0, await DrillAsync("one", "--cause", SmallWorld.Region, "--minutes", "45"));

        var truth = JsonNode.Parse(File.ReadAllText(_folder.File("one/truth.json")))!;
        var told = Assert.Single(truth["events"]!.AsArray())!;
        Assert.Equal("region", (string?)told["kind"]);
        Assert.Equal(45, (int)told["minutes"]!);
        Assert.Equal(SmallWorld.Region, (string?)Assert.Single(told["roots"]!.AsArray()));
        Assert.NotEmpty(told["affected"]!.AsArray());
        Assert.Equal(told["affected"]!.ToJsonString(), told["affectedByRoot"]![SmallWorld.Region]!.ToJsonString());
        Assert.Equal(File.ReadLines(_folder.File("one/signals.ndjson")).Count(), (int)truth["signals"]!);
        Assert.DoesNotContain(SmallWorld.Region, _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drill_SameSeed_WritesTheSameBytes()
    {
        await DrillAsync("one", "--seed", "3");
        await DrillAsync("two", "--seed", "3");
        await DrillAsync("three", "--seed", "4");

        Assert.Equal(File.ReadAllBytes(_folder.File("one/signals.ndjson")), File.ReadAllBytes(_folder.File("two/signals.ndjson")));
        Assert.Equal(File.ReadAllBytes(_folder.File("one/truth.json")), File.ReadAllBytes(_folder.File("two/truth.json")));
        Assert.NotEqual(File.ReadAllBytes(_folder.File("one/signals.ndjson")), File.ReadAllBytes(_folder.File("three/signals.ndjson")));
    }

    [Fact]
    public async Task Drill_Written_IsReplayedWithoutALineLeftOut()
    {
        await DrillAsync("one", "--cause", SmallWorld.Region, "--probes");

        Assert.Equal(0, await _terminal.RunAsync("replay", "--catalog", Catalog(), "--signals", _folder.File("one/signals.ndjson"), "--json", _folder.File("told.json")));

        Assert.DoesNotContain("left out", _terminal.Output, StringComparison.Ordinal);
        Assert.NotNull(JsonNode.Parse(File.ReadAllText(_folder.File("told.json")))!["incidents"]);
    }

    [Theory]
    [InlineData("--cause", "cirrus/wets", "did you mean cirrus/west?")]
    [InlineData("--kind", "flood", "choose one of component, region")]
    [InlineData("--kind", "pair", "choose another kind")]
    [InlineData("--departure", "1.5", "from 0 to 1")]
    [InlineData("--days", "0", "--days takes a whole number from 1 to 90")]
    [InlineData("--onset", "yesterday", "2026-06-17T14:00:00Z")]
    public async Task Drill_BadInput_NamesTheRemedy(string option, string value, string remedy)
    {
        Assert.Equal(2, await DrillAsync("one", option, value));

        Assert.Contains(remedy, _terminal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("one")));
    }

    [Fact]
    public async Task Drill_OutIsAFile_AsksForAFolder()
    {
        _folder.Write("one", "");

        Assert.Equal(2, await DrillAsync("one"));
        Assert.Contains("name a folder with --out", _terminal.Error, StringComparison.Ordinal);
    }

    private Task<int> DrillAsync(string name, params string[] more) =>
        _terminal.RunAsync(["drill", "--catalog", Catalog(), "--out", _folder.File(name), .. more.Contains("--days") ? [] : new[] { "--days", "1" }, .. more]);

    private string Catalog() => _folder.Write("catalog.yaml", SmallWorld.Catalog);
}
