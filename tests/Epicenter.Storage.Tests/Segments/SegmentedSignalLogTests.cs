using Epicenter.Core.Signals;
using Epicenter.Storage.Segments;
using Epicenter.Storage.Tests.Files;

namespace Epicenter.Storage.Tests.Segments;

public sealed class SegmentedSignalLogTests
{
    private readonly ForgetfulFolder _folder = new(new Random(1));
    private readonly List<string> _notices = [];

    [Fact]
    public void Open_NothingThere_StartsEmpty()
    {
        using var log = Open();

        Assert.Equal((0, 1), (log.End, log.Start));
        Assert.Empty(log.ReadAfter(0));
        Assert.Equal(0, log.Append([], SomeSignals.Start).Appended);
    }

    [Fact]
    public void ReadAfter_AnyOffset_GivesWhatFollowsInOrder()
    {
        using var log = OpenSmall();

        for (var offset = 0; offset <= SmallLog.Signals; offset++)
        {
            Assert.Equal(Numbers(offset + 1, SmallLog.Signals), log.ReadAfter(offset).Select(l => l.Offset));
        }

        Assert.Equal(Enumerable.Range(0, SmallLog.Signals).Select(i => $"r-{i}"), log.ReadAfter(0).Select(l => l.Signal.Id));
        Assert.Empty(_notices);
    }

    [Fact]
    public void Append_Repeats_CountOnceWhereverTheyStand()
    {
        using var log = OpenSmall();

        var result = log.Append(
            [SomeSignals.Report(0), SomeSignals.Report(100), SomeSignals.Report(31), SomeSignals.Report(100), SomeSignals.Report(59)], SomeSignals.Start);

        Assert.Equal([false, true, false, false, false], result.IsNew);
        Assert.Equal((SmallLog.Signals + 1, 1, 4), (result.FirstOffset, result.Appended, result.Duplicates));
        Assert.Equal(SmallLog.Signals + 1, log.End);
    }

    [Fact]
    public void Append_WithoutId_TakesContentForIdentity()
    {
        using var log = Open();
        var report = SomeSignals.Report(1) with { Id = null };

        var result = log.Append(
            [report, report with { Country = "US" }, report with { Symptom = null }, report with { Reporter = "somebody" }, report with { Service = "hulu" }],
            SomeSignals.Start);

        Assert.Equal([true, false, true, true, true], result.IsNew);
        Assert.Equal(4, log.Append([report, report with { At = report.At.AddTicks(1) }], SomeSignals.Start).FirstOffset - 1);
    }

    [Fact]
    public void Append_StormOfRepeats_KeepsEachOnce()
    {
        using var log = Open();
        var random = new Random(3);
        for (var batch = 0; batch < 100; batch++)
        {
            log.Append([.. Enumerable.Range(0, 1000).Select(_ => SomeSignals.Report(random.Next(100)))], SomeSignals.Start);
        }

        Assert.Equal(100, log.ReadAfter(0).Select(l => l.Signal.Id).Distinct().Count());
        Assert.Equal(100, log.End);
    }

    [Fact]
    public void Append_MoreThanABlockHolds_GoesOnInTheNext()
    {
        using var log = Open();
        var signals = Enumerable.Range(0, 300).Select(i => (Signal)new Notice
        {
            At = SomeSignals.Start.AddSeconds(i),
            ReceivedAt = SomeSignals.Start,
            Target = "aws",
            State = NoticeState.Degraded,
            Body = new string((char)('a' + (i % 26)), 16_000),
        }).ToArray();

        log.Append(signals, SomeSignals.Start);

        Assert.Equal(signals, log.ReadAfter(0).Select(l => l.Signal));
        Assert.True(SmallLog.Blocks(_folder.Contents()).Count() > 1);
    }

    [Fact]
    public async Task ReadAfter_WhileAnotherAppends_SeesTheLogGrowAndNothingElse()
    {
        using var log = Open(SmallLog.Limits);
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 400; i++)
            {
                log.Append([SomeSignals.Report(2 * i), SomeSignals.Report((2 * i) + 1)], SomeSignals.Start);
            }
        }, TestContext.Current.CancellationToken);
        for (var isLast = false; !isLast;)
        {
            isLast = writing.IsCompleted;
            var end = log.End;
            var read = log.ReadAfter(0).Select(l => l.Signal.Id).ToList();
            Assert.Equal(Enumerable.Range(0, read.Count).Select(i => $"r-{i}"), read);
            Assert.True(read.Count >= end);
        }

        await writing;
        Assert.Empty(_notices);
    }

    [Fact]
    public void ReadAfter_TheLogGoesOnInANewFileMeanwhile_EndsWhereItEndedWhenAsked()
    {
        using var log = Open(SmallLog.Limits);
        log.Append(SomeSignals.Reports(5), SomeSignals.Start);
        var reading = log.ReadAfter(0);
        _folder.SyncFails = true;
        Assert.Throws<SignalLogException>(() => log.Append(SomeSignals.Reports(5, first: 50), SomeSignals.Start));
        _folder.SyncFails = false;
        log.Append(SomeSignals.Reports(5, first: 5), SomeSignals.Start);

        Assert.Equal(SomeSignals.Reports(5).Select(r => r.Id), reading.Select(l => l.Signal.Id));
        Assert.Empty(_notices);
    }

    [Fact]
    public void Open_Again_RemembersAllAndGoesOn()
    {
        using var log = OpenSmall();

        Assert.Equal(SmallLog.Signals, log.Append(SomeSignals.Reports(SmallLog.Signals + 1), SomeSignals.Start).Duplicates);
        Assert.Equal(Numbers(1, SmallLog.Signals + 1), log.ReadAfter(0).Select(l => l.Offset));
        Assert.Empty(_notices);
    }

    [Fact]
    public void Open_LeftoversOfACrash_AreRemoved()
    {
        var files = new Dictionary<string, byte[]>(SmallLog.Files)
        {
            ["0000000000000000001.ids.new"] = [1, 2, 3],
            ["0000000000000000999.ids"] = [1, 2, 3],
        };
        var folder = ForgetfulFolder.Of(files);
        using var log = SegmentedSignalLog.Open(folder, SmallLog.Limits);

        Assert.Equal(SmallLog.Files.Keys.Order(), folder.List().Order());
    }

    [Fact]
    public void Append_AfterDispose_IsRefused()
    {
        var log = Open();
        log.Dispose();
        log.Dispose();

        Assert.Throws<ObjectDisposedException>(() => log.Append(SomeSignals.Reports(1), SomeSignals.Start));
        Assert.Throws<ObjectDisposedException>(log.EnsureWritable);
    }

    private static IEnumerable<long> Numbers(long from, long to)
    {
        for (var number = from; number <= to; number++)
        {
            yield return number;
        }
    }

    private SegmentedSignalLog Open(LogLimits? limits = null) => SegmentedSignalLog.Open(_folder, limits, _notices.Add);

    private SegmentedSignalLog OpenSmall() => SegmentedSignalLog.Open(ForgetfulFolder.Of(SmallLog.Files), SmallLog.Limits, _notices.Add);
}
