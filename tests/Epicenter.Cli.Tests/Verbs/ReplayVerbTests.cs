using System.Text.Json.Nodes;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Tests.Verbs;

public sealed class ReplayVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Replay_RegionFails_WritesItsIncidentAsTheContractHasIt()
    {
        Assert.Equal(0, await ReplayAsync("--json", "-"));

        var incident = Assert.Single(JsonNode.Parse(_terminal.Output)!["incidents"]!.AsArray())!;
        Assert.Equal(SmallWorld.Region, (string?)incident["cause"]!["entity"]);
        Assert.InRange((double)incident["cause"]!["probability"]!, 0.5, 1);
        Assert.InRange(Moment(incident["openedAt"]), SmallWorld.Fails, SmallWorld.Fails.AddMinutes(15));
        Assert.Equal(
            ["id", "openedAt", "resolvedAt", "cause", "alternatives", "services", "reports", "mechanisms", "forecast", "history"],
            incident.AsObject().Select(m => m.Key).Take(10));
    }

    [Fact]
    public async Task Replay_Twice_WritesTheSameBytes()
    {
        await ReplayAsync("--quiet", "--json", _folder.File("one.json"));
        await ReplayAsync("--quiet", "--json", _folder.File("two.json"));

        Assert.Equal(File.ReadAllText(_folder.File("one.json")), File.ReadAllText(_folder.File("two.json")));
    }

    [Fact]
    public async Task Replay_UntilBeforeItFails_FindsNothing()
    {
        Assert.Equal(0, await ReplayAsync("--json", "-", "--until", Rfc3339.Format(SmallWorld.Fails)));

        Assert.Empty(JsonNode.Parse(_terminal.Output)!["incidents"]!.AsArray());
    }

    [Fact]
    public async Task Replay_UntilAMoment_GivesThePastOfTheFullReplay()
    {
        var until = SmallWorld.Fails.AddMinutes(30);
        await ReplayAsync("--quiet", "--json", _folder.File("all.json"));
        await ReplayAsync("--quiet", "--json", _folder.File("part.json"), "--until", Rfc3339.Format(until));

        Assert.Equal(HistoryUntil("all.json", until), HistoryUntil("part.json", until));
    }

    [Fact]
    public async Task Replay_BadLines_AreNamedCountedAndSkipped()
    {
        var bad = Enumerable.Repeat("nonsense", 23).ToArray();

        Assert.Equal(0, await ReplayAsync(bad, []));

        var first = SmallWorld.Lines().Count() + 1;
        Assert.Contains($"signals.ndjson:{first}: is not valid JSON at byte 1", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("and 3 more such lines", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("23 lines left out", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_SignalOfUnknownService_IsCounted()
    {
        await ReplayAsync(["""{"kind":"report","at":"2026-03-03T03:00:00Z","service":"nobody-knows"}"""], []);

        Assert.Contains("1 signal left out, because the catalog does not hold", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_Summary_NamesCauseAndReach()
    {
        await ReplayAsync();

        Assert.Contains("1 incident in", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Cirrus west (cirrus/west)", _terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_Quiet_SaysNothing()
    {
        Assert.Equal(0, await ReplayAsync("--quiet"));
        Assert.Empty(_terminal.Output);
        Assert.Empty(_terminal.Error);
    }

    [Fact]
    public async Task Replay_AtAPace_TellsEventsAsTheyHappen()
    {
        await ReplayAsync("--speed", "10000000x");

        Assert.Contains("an incident opens", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-file.ndjson", "There is no file")]
    public async Task Replay_MissingFile_IsNamed(string file, string said)
    {
        Assert.Equal(1, await _terminal.RunAsync("replay", "--catalog", _folder.Write("catalog.yaml", SmallWorld.Catalog), "--signals", file));
        Assert.Contains(said, _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_BrokenCatalog_NamesItsProblem()
    {
        var catalog = _folder.Write("catalog.yaml", SmallWorld.Catalog.Replace("entity: cirrus/west, strength: 0.9, s", "entity: cirrus/est, strength: 0.9, s", StringComparison.Ordinal));

        Assert.Equal(1, await _terminal.RunAsync("replay", "--catalog", catalog, "--signals", SmallWorld.WriteSignals(_folder)));
        Assert.Contains("catalog.yaml:6:", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_LeaveOutUnknownOutage_IsWrongUsage()
    {
        Assert.Equal(2, await ReplayAsync("--leave-out", "the-great-one"));
        Assert.Contains("knows no outage the-great-one", _terminal.Error, StringComparison.Ordinal);
    }

    private Task<int> ReplayAsync(params string[] options) => ReplayAsync([], options);

    private Task<int> ReplayAsync(string[] moreLines, string[] options) => _terminal.RunAsync(
        ["replay", "--catalog", _folder.Write("catalog.yaml", SmallWorld.Catalog), "--signals", SmallWorld.WriteSignals(_folder, moreLines), .. options]);

    private List<string> HistoryUntil(string file, DateTimeOffset until) =>
    [
        .. JsonNode.Parse(File.ReadAllText(_folder.File(file)))!["incidents"]!.AsArray()
            .Where(i => Moment(i!["openedAt"]) <= until)
            .SelectMany(i => i!["history"]!.AsArray().Where(h => Moment(h!["at"]) <= until).Select(h => i["id"] + h!.ToJsonString())),
    ];

    private static DateTimeOffset Moment(JsonNode? node) => Rfc3339.TryParse((string)node!, out var moment) ? moment : default;
}
