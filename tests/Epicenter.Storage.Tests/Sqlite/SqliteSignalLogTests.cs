using Epicenter.Core.Signals;
using Epicenter.Storage.Sqlite;

namespace Epicenter.Storage.Tests.Sqlite;

public sealed class SqliteSignalLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string LogPath => _folder.File("signals.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_NoFile_StartsEmpty()
    {
        await using var log = SqliteSignalLog.Open(Path.Combine(_folder.File("new"), "folder", "signals.db"));

        Assert.Equal(0, log.End);
        Assert.Empty(log.ReadAfter(0));
    }

    [Fact]
    public async Task Append_Signals_KeepsTheirOrder()
    {
        await using var log = SqliteSignalLog.Open(LogPath);
        var signals = SomeSignals.Reports(5000);

        var result = await log.AppendAsync(signals);

        Assert.Equal(signals, result.Appended.Select(l => l.Signal));
        Assert.Equal(signals, log.ReadAfter(0).Select(l => l.Signal));
        Assert.Equal(Enumerable.Range(1, 5000).Select(i => (long)i), log.ReadAfter(0).Select(l => l.Offset));
        Assert.Equal(5000, log.End);
    }

    [Fact]
    public async Task ReadAfter_Offset_LeavesOutWhatCameBefore()
    {
        await using var log = SqliteSignalLog.Open(LogPath);
        await log.AppendAsync(SomeSignals.Reports(10));

        Assert.Equal([8L, 9L, 10L], log.ReadAfter(7).Select(l => l.Offset));
        Assert.Empty(log.ReadAfter(10));
    }

    [Fact]
    public async Task Append_SameSignalAgain_CountsOnce()
    {
        await using var log = SqliteSignalLog.Open(LogPath);
        await log.AppendAsync(SomeSignals.Reports(3));

        var result = await log.AppendAsync([SomeSignals.Report(2), SomeSignals.Report(3), SomeSignals.Report(3)]);

        Assert.Equal([4L], result.Appended.Select(l => l.Offset));
        Assert.Equal(2, result.Duplicates);
        Assert.Equal(4, log.End);
    }

    [Fact]
    public async Task Append_SameContentWithoutId_CountsOnce()
    {
        await using var log = SqliteSignalLog.Open(LogPath);
        var signal = SomeSignals.Report(1) with { Id = null };

        var result = await log.AppendAsync([signal, signal with { Country = "US" }, signal with { Symptom = Symptom.App }]);

        Assert.Equal(2, result.Appended.Count);
    }

    [Fact]
    public async Task Open_Again_RemembersSignalsAndDuplicates()
    {
        await using (var first = SqliteSignalLog.Open(LogPath))
        {
            await first.AppendAsync(SomeSignals.Reports(3));
        }

        await using var log = SqliteSignalLog.Open(LogPath);
        var result = await log.AppendAsync(SomeSignals.Reports(4));

        Assert.Equal(3, result.Duplicates);
        Assert.Equal(4, log.End);
        Assert.Equal(SomeSignals.Reports(4), log.ReadAfter(0).Select(l => l.Signal));
    }

    [Fact]
    public async Task Append_ManyCallersAtOnce_LosesAndDoublesNothing()
    {
        await using var log = SqliteSignalLog.Open(LogPath);

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(caller =>
            Task.Run(async () => await log.AppendAsync(SomeSignals.Reports(6, first: caller * 5)))));

        Assert.Equal(1001, log.End);
        Assert.Equal(Enumerable.Range(1, 1001).Select(i => (long)i), results.SelectMany(r => r.Appended).Select(l => l.Offset).Order());
        Assert.Equal(199, results.Sum(r => r.Duplicates));
        Assert.Equal(1001, log.ReadAfter(0).Select(l => l.Signal.Identity).Distinct().Count());
    }

    [Fact]
    public async Task ReadAfter_WhileAppending_NeitherWaits()
    {
        await using var log = SqliteSignalLog.Open(LogPath);
        await log.AppendAsync(SomeSignals.Reports(2500));
        using var reading = log.ReadAfter(0).GetEnumerator();
        Assert.True(reading.MoveNext());

        await log.AppendAsync(SomeSignals.Reports(1, first: 2500)).AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        var seen = 1;
        while (reading.MoveNext())
        {
            seen++;
        }

        Assert.Equal(2501, seen);
    }

    [Fact]
    public async Task Append_Nothing_DoesNothing()
    {
        await using var log = SqliteSignalLog.Open(LogPath);

        Assert.Empty((await log.AppendAsync([])).Appended);
    }

    [Fact]
    public async Task Append_Cancelled_WritesNothing()
    {
        await using var log = SqliteSignalLog.Open(LogPath);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await log.AppendAsync(SomeSignals.Reports(1), new CancellationToken(canceled: true)));

        Assert.Equal(0, log.End);
    }

    [Fact]
    public async Task Append_AfterDispose_IsRefused()
    {
        var log = SqliteSignalLog.Open(LogPath);
        await log.DisposeAsync();
        await log.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await log.AppendAsync(SomeSignals.Reports(1)));
    }
}
