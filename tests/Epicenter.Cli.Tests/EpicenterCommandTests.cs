namespace Epicenter.Cli.Tests;

public sealed class EpicenterCommandTests
{
    private readonly TestTerminal _terminal = new();

    [Theory]
    [InlineData]
    [InlineData("frobnicate")]
    [InlineData("replay")]
    [InlineData("replay", "x", "--signals", "y")]
    [InlineData("replay", "x", "--until", "tomorrow")]
    [InlineData("replay", "x", "--speed", "fast")]
    [InlineData("detect")]
    [InlineData("report", "disney-plus")]
    [InlineData("report", "disney-plus", "--symptom", "sadness")]
    [InlineData("status", "--server", "nowhere")]
    [InlineData("why")]
    [InlineData("catalog", "show")]
    [InlineData("key", "create", "berlin-2")]
    [InlineData("key", "create", "berlin-2", "--scope", "everything")]
    [InlineData("serve", "--trusted-proxy", "10.0.0.0/33")]
    [InlineData("serve", "--proof-of-work", "sometimes")]
    [InlineData("serve", "--keep-days", "0")]
    [InlineData("serve", "--keep-days", "many")]
    [InlineData("serve", "--false-openings", "0")]
    [InlineData("serve", "--false-openings", "NaN")]
    [InlineData("replay", "x", "--false-openings", "101")]
    [InlineData("log", "backup")]
    [InlineData("desk")]
    [InlineData("desk", "retract", "20211207-1537-10d10be8")]
    [InlineData("desk", "split", "20211207-1537-10d10be8", "--why", "x")]
    [InlineData("desk", "mute", "ring", "--why", "x")]
    [InlineData("desk", "mute", "ring", "--why", "x", "--until", "tomorrow")]
    [InlineData("desk", "purge", "ring", "--why", "x", "--from", "45 minutes")]
    public async Task Run_WrongUsage_EndsWith2AndPointsToHelp(params string[] args)
    {
        Assert.Equal(2, await _terminal.RunAsync(args));
        Assert.Empty(_terminal.Output);
        Assert.Contains("--help", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("replay")]
    [InlineData("detect")]
    [InlineData("report")]
    [InlineData("status")]
    [InlineData("why")]
    [InlineData("catalog")]
    [InlineData("catalog", "check")]
    [InlineData("catalog", "list")]
    [InlineData("catalog", "show")]
    [InlineData("bench")]
    [InlineData("bench", "replay")]
    [InlineData("bench", "detect")]
    [InlineData("bench", "intake")]
    [InlineData("key")]
    [InlineData("key", "create")]
    [InlineData("key", "list")]
    [InlineData("key", "revoke")]
    [InlineData("bench", "ingest")]
    [InlineData("bench", "start")]
    [InlineData("bench", "memory")]
    [InlineData("log")]
    [InlineData("log", "verify")]
    [InlineData("log", "dump")]
    [InlineData("log", "stats")]
    [InlineData("log", "backup")]
    [InlineData("desk", "annotate")]
    [InlineData("desk", "correct")]
    [InlineData("desk", "merge")]
    [InlineData("desk", "split")]
    [InlineData("desk", "retract")]
    [InlineData("desk", "rumour")]
    [InlineData("desk", "answer")]
    [InlineData("desk", "mute")]
    [InlineData("desk", "purge")]
    [InlineData("desk", "acts")]
    public async Task Help_EveryVerb_ShowsExamplesOfIt(params string[] verb)
    {
        Assert.Equal(0, await _terminal.RunAsync([.. verb, "--help"]));
        Assert.Contains($"Examples:{Environment.NewLine}  epicenter {string.Join(' ', verb)}", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WrongUsageOfNestedVerb_NamesItsPath()
    {
        await _terminal.RunAsync("catalog", "show");

        Assert.Contains("See epicenter catalog show --help.", _terminal.Error, StringComparison.Ordinal);
    }
}
