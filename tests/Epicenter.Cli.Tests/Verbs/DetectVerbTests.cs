namespace Epicenter.Cli.Tests.Verbs;

public sealed class DetectVerbTests : IDisposable
{
    // At half past one in the morning little is usual: forty reports are a problem, whatever was before.
    private const string Counts = """
        event,provider,at,reports
        7,aws,2024-03-01T01:00:00Z,0
        7,aws,2024-03-01T01:15:00Z,1
        7,aws,2024-03-01T01:30:00Z,40
        7,aws,2024-03-01T01:45:00Z,0
        7,aws,2024-03-01T02:00:00Z,0
        7,aws,2024-03-01T02:15:00Z,0
        8,azure,2024-03-01T01:00:00Z,0
        9,gcp,2024-03-01T01:00:00Z,60
        """;

    private const string Openings = "event,opened_at,closed_at\n7,2024-03-01T01:45:00Z,2024-03-01T02:30:00Z\n9,2024-03-01T01:15:00Z,\n";

    private readonly TemporaryFolder _folder = new();
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Detect_OutFile_HoldsTheOpenings()
    {
        var told = _folder.File("openings.csv");

        Assert.Equal(0, await _terminal.RunAsync("detect", "--counts", _folder.Write("counts.csv", Counts), "--out", told));
        Assert.Equal(Openings, Lines(await File.ReadAllTextAsync(told, TestContext.Current.CancellationToken)));
        Assert.Empty(_terminal.Output);
        Assert.Equal("3 series, 2 openings.\n", Lines(_terminal.Error));
    }

    [Theory]
    [InlineData]
    [InlineData("--out", "-")]
    public async Task Detect_StandardOutput_HoldsTheOpeningsAlone(params string[] output)
    {
        Assert.Equal(0, await _terminal.RunAsync(["detect", "--counts", _folder.Write("counts.csv", Counts), .. output]));
        Assert.Equal(Openings, Lines(_terminal.Output));
    }

    [Fact]
    public async Task Detect_BadLine_NamesFileAndLineAndWritesNothing()
    {
        var (counts, told) = (_folder.Write("counts.csv", Counts.Replace(",60", ",sixty", StringComparison.Ordinal)), _folder.File("openings.csv"));

        Assert.Equal(1, await _terminal.RunAsync("detect", "--counts", counts, "--out", told));
        Assert.StartsWith($"{counts}:9: reports is \"sixty\"", _terminal.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(told));
    }

    [Theory]
    [InlineData("nothing.csv")]
    [InlineData(".")]
    public async Task Detect_UnreadableFile_IsNamed(string name)
    {
        var path = _folder.File(name);

        Assert.Equal(1, await _terminal.RunAsync("detect", "--counts", path));
        Assert.StartsWith($"{path} can't be read: ", _terminal.Error, StringComparison.Ordinal);
        Assert.Empty(_terminal.Output);
    }

    [Theory]
    [InlineData("nowhere/openings.csv")]
    [InlineData(".")]
    public async Task Detect_UnwritableOutput_IsNamed(string name)
    {
        var path = _folder.File(name);

        Assert.Equal(1, await _terminal.RunAsync("detect", "--counts", _folder.Write("counts.csv", Counts), "--out", path));
        Assert.StartsWith($"{path} can't be written: ", _terminal.Error, StringComparison.Ordinal);
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
