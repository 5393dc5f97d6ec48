using System.Text.Json.Nodes;

namespace Epicenter.Cli.Tests.Benchmarks;

public sealed class ReplayBenchTests
{
    private readonly TestTerminal _terminal = new();

    [Fact]
    public async Task Run_AFile_WritesFiguresOneALine()
    {
        using var folder = new TemporaryFolder();
        var catalog = folder.Write("catalog.yaml", SmallWorld.Catalog);
        var signals = SmallWorld.WriteSignals(folder);

        Assert.Equal(0, await _terminal.RunAsync("bench", "replay", "--catalog", catalog, "--signals", signals, "--rounds", "1", "--dense", "0"));

        var figures = _terminal.Output.Trim().Split(Environment.NewLine).Select(l => JsonNode.Parse(l)!.AsObject()).ToList();
        Assert.All(figures, f => Assert.Equal(["name", "value", "unit", "peer", "ratio"], f.Select(m => m.Key)));
        Assert.All(figures, f => Assert.True((double)f["value"]! > 0, f.ToJsonString()));
        Assert.Contains("world_cold", figures.Select(f => (string)f["name"]!));
        Assert.Contains("world_replaying", figures.Select(f => (string)f["name"]!));
    }

    [Fact]
    public async Task Run_SignalsWithoutTheirCatalog_IsWrongUsage() =>
        Assert.Equal(2, await _terminal.RunAsync("bench", "replay", "--signals", "signals.ndjson"));
}
