using System.Text.Json.Nodes;
using Epicenter.Core.Signals;
using Epicenter.Storage;
using Epicenter.Storage.Files;
using Epicenter.Storage.Rollups;
using Epicenter.Storage.Segments;

namespace Epicenter.Cli.Tests.Verbs;

public sealed class LogVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestTerminal _terminal = new();
    private readonly SegmentedSignalLog _log;
    private readonly string _data;

    public LogVerbTests()
    {
        _data = _folder.File("data");
        _log = SegmentedSignalLog.Open(Path.Combine(_data, "signals"), new LogLimits { SegmentBytes = 4096 });
        foreach (var batch in Signals().Chunk(50))
        {
            _log.Append(batch, batch[^1].At);
        }

        new CheckpointStore(DiskFolder.Make(Path.Combine(_data, "checkpoints"))).Save(new StoredCheckpoint(_log.End, SmallWorld.Fails, new byte[] { 1 }));
        using var rollups = RollupStore.Open(Path.Combine(_data, "rollups.db"));
        var counted = new RollupBatch();
        counted.Add([.. _log.ReadAfter(0)]);
        rollups.Add(counted);
    }

    public void Dispose()
    {
        _log.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Verify_SoundLogInUse_SaysWhatWasChecked()
    {
        Assert.Equal(0, await _terminal.RunAsync("log", "verify", "--data", _data));
        Assert.Contains($"No problems: {_log.End} signals in", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("every checksum, offset and identity is right", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_DamagedBlock_NamesFileBytesAndMissingSignals()
    {
        _log.Dispose();
        var file = Path.Combine(_data, "signals", "0000000000000000001.log");
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[100] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        Assert.Equal(1, await _terminal.RunAsync("log", "verify", "--data", _data));
        Assert.StartsWith("0000000000000000001.log: bytes 32 to ", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("50 signals are missing", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("1 problem: 50 signals missing", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_EndIsGone_IsKnownByCheckpointAndRollups()
    {
        _log.Dispose();
        File.Delete(Directory.GetFiles(Path.Combine(_data, "signals"), "*.log").Order().Last());

        Assert.Equal(1, await _terminal.RunAsync("log", "verify", "--data", _data));
        Assert.Contains($"the log was read up to signal {_log.End}", _terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("dump")]
    [InlineData("stats")]
    public async Task AnyVerb_NoLog_SaysWhereItLooked(string verb)
    {
        Assert.Equal(1, await _terminal.RunAsync("log", verb, "--data", _folder.File("nothing")));
        Assert.Contains($"There is no signal log in {_folder.File("nothing")}", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dump_All_IsTakenByReplayAndTellsEveryMember()
    {
        Assert.Equal(0, await _terminal.RunAsync("log", "dump", "--data", _data));
        var lines = _terminal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(_log.End, lines.Length);
        Assert.All(lines.Take(20), l => Assert.Equal(
            ["kind", "at", "receivedAt", "service", "symptom", "reporter"], JsonNode.Parse(l)!.AsObject().Select(m => m.Key)));

        var replay = new TestTerminal();
        Assert.Equal(0, await replay.RunAsync(
            "replay", "--catalog", _folder.Write("catalog.yaml", SmallWorld.Catalog), "--signals", _folder.Write("dump.ndjson", _terminal.Output), "--json", "-"));
        Assert.Contains(SmallWorld.Region, replay.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dump_APart_GivesThoseLines()
    {
        await _terminal.RunAsync("log", "dump", "--data", _data);
        var part = new TestTerminal();

        Assert.Equal(0, await part.RunAsync("log", "dump", "--data", _data, "--after", "70", "--limit", "3"));
        Assert.Equal(_terminal.Output.Split('\n').Skip(70).Take(3), part.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Dump_OfAServiceAndATime_GivesOnlyThose()
    {
        await _terminal.RunAsync("log", "dump", "--data", _data);
        var all = _terminal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToArray();
        var some = all[all.Length / 2];
        var (service, from, until) = ((string)some["service"]!, (string)some["at"]!, (string)all[^1]["at"]!);
        var part = new TestTerminal();

        Assert.Equal(0, await part.RunAsync("log", "dump", "--data", _data, "--service", service, "--from", from, "--until", until));
        var expected = all.Where(s => (string)s["service"]! == service && DateTimeOffset.Parse((string)s["at"]!, null) >= DateTimeOffset.Parse(from, null) && DateTimeOffset.Parse((string)s["at"]!, null) < DateTimeOffset.Parse(until, null));
        Assert.Equal(expected.Select(s => s.ToJsonString()), part.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!.ToJsonString()));
    }

    [Fact]
    public async Task Stats_Json_TellsWhatThereIs()
    {
        Assert.Equal(0, await _terminal.RunAsync("log", "stats", "--data", _data, "--json"));

        var stats = JsonNode.Parse(_terminal.Output)!;
        Assert.Equal((_log.End, 0), ((long)stats["signals"]!["report"]!, (int)stats["signals"]!["probe"]!));
        Assert.Equal(_log.End, (long)stats["checkpoints"]![0]!["offset"]!);
        Assert.Equal((_log.End, "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z"), ((long)stats["rollups"]!["offset"]!, (string)stats["rollups"]!["from"]!, (string)stats["rollups"]!["to"]!));
        Assert.InRange((double)stats["bytesASignal"]!, 5, 100);
    }

    [Fact]
    public async Task Stats_Text_ReadsAsSentences()
    {
        Assert.Equal(0, await _terminal.RunAsync("log", "stats", "--data", _data));
        Assert.Contains("0 probes, 0 notices", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Arrived from 2026-03-02", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("days from 2026-03-02 to 2026-03-03", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_OfALogInUse_IsSoundAndCanBeContinued()
    {
        var backup = _folder.File("backup");
        Assert.Equal(0, await _terminal.RunAsync("log", "backup", backup, "--data", _data));
        _log.Append([new Report { At = SmallWorld.Fails, Service = "svc-1", Id = "later" }], SmallWorld.Fails.AddHours(2));
        Assert.Equal(0, await _terminal.RunAsync("log", "backup", backup, "--data", _data));

        Assert.Contains($"No problems: {_log.End} signals in", _terminal.Output, StringComparison.Ordinal);
        using var restored = SegmentedSignalLog.Open(Path.Combine(backup, "signals"), notice: Assert.Fail);
        Assert.Equal(_log.End, restored.End);
        using var rollups = RollupStore.Open(Path.Combine(backup, "rollups.db"));
        Assert.Equal(_log.End - 1, rollups.Offset);
    }

    [Fact]
    public async Task Backup_ToWhereItMayNot_IsRefused()
    {
        Assert.Equal(2, await _terminal.RunAsync("log", "backup", _data, "--data", _data));

        var other = _folder.File("other");
        using (var log = SegmentedSignalLog.Open(Path.Combine(other, "signals")))
        {
            log.Append([new Report { At = SmallWorld.From, Service = "svc-1" }], SmallWorld.From);
        }

        Assert.Equal(1, await _terminal.RunAsync("log", "backup", other, "--data", _data));
        Assert.Contains("holds another signal log", _terminal.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(other, "rollups.db")));
    }

    private static IEnumerable<Signal> Signals() => SmallWorld.Lines().Select(line =>
        SignalCodec.TryRead(System.Text.Encoding.UTF8.GetBytes(line), out var signal, out var error) ? signal : throw new InvalidDataException(error.Message));
}
