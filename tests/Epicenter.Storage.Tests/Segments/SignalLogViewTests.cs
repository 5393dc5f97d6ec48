using Epicenter.Core.Signals;
using Epicenter.Storage.Segments;
using Epicenter.Storage.Tests.Files;

namespace Epicenter.Storage.Tests.Segments;

public sealed class SignalLogViewTests
{
    private readonly List<string> _notices = [];

    [Fact]
    public void ReadAfter_WhileAServerWrites_SeesWhatItHasWritten()
    {
        using var folder = new TemporaryFolder();
        using var log = SegmentedSignalLog.Open(folder.File("signals"), SmallLog.Limits);
        var view = SignalLogView.Open(folder.File("signals"), _notices.Add);
        for (var i = 0; i < 30; i++)
        {
            log.Append([SomeSignals.Report(i)], SomeSignals.Start);
            Assert.Equal(i + 1, view.ReadAfter(0).Count());
            Assert.Equal([i + 1L], view.ReadAfter(i).Select(l => l.Offset));
            Assert.Empty(view.ReadAfter(i + 1));
        }

        Assert.Empty(_notices);
        Assert.Empty(view.Check(known: 30).Problems);
    }

    [Fact]
    public void Check_UnfinishedTail_IsARemarkAndNoProblem()
    {
        var (name, from, until, _, _) = SmallLog.Blocks(SmallLog.Files).Last();
        for (var length = from; length < until; length++)
        {
            var found = View(With(name, SmallLog.Files[name][..length])).Check();
            Assert.Empty(found.Problems);
            Assert.Equal(length > from ? 1 : 0, found.Remarks.Length);
            Assert.Equal(SmallLog.Signals - SmallLog.Batch, found.Signals);
        }
    }

    [Fact]
    public void Check_SoundLog_SaysWhatItHolds()
    {
        var found = View(SmallLog.Files).Check(known: SmallLog.Signals);

        Assert.Empty(found.Problems);
        Assert.Empty(found.Remarks);
        Assert.Equal((SmallLog.Signals, SmallLog.Signals, 0, 0), (found.Signals, found.Reports, found.Probes, found.Notices));
        Assert.Equal((1, SmallLog.Signals, SmallLog.Signals / SmallLog.Batch), (found.FirstOffset, found.LastOffset, found.Blocks));
        Assert.Equal((SomeSignals.Start, SomeSignals.Start.AddHours(SmallLog.Signals - SmallLog.Batch)), (found.FirstArrival, found.LastArrival));
        Assert.Equal(SmallLog.Segments(SmallLog.Files).Count, found.Segments);
    }

    [Fact]
    public void Check_BlockDamaged_NamesItsBytesAndWhatIsMissing()
    {
        foreach (var (name, from, until, _, _) in SmallLog.Blocks(SmallLog.Files).SkipLast(1))
        {
            var bytes = (byte[])SmallLog.Files[name].Clone();
            bytes[(from + until) / 2] ^= 8;

            var problem = Assert.Single(View(With(name, bytes)).Check().Problems);

            Assert.Equal((name, from, SmallLog.Batch), (problem.File, problem.From, problem.Missing));
            Assert.True(problem.Until is null || problem.Until == until);
        }
    }

    [Fact]
    public void Check_EndLost_IsKnownByWhoReadFurther()
    {
        var (name, from, _, _, _) = SmallLog.Blocks(SmallLog.Files).Last();

        var problem = Assert.Single(View(With(name, SmallLog.Files[name][..from])).Check(known: SmallLog.Signals).Problems);

        Assert.Equal((name, from, SmallLog.Batch), (problem.File, problem.From, problem.Missing));
    }

    [Fact]
    public void Check_HeaderOrIdentitiesDamaged_NamesTheFile()
    {
        foreach (var (name, bytes) in SmallLog.Files.OrderBy(f => f.Key).SkipLast(1))
        {
            var damaged = (byte[])bytes.Clone();
            damaged[name.EndsWith(".log", StringComparison.Ordinal) ? 13 : ^3] ^= 1;

            Assert.Equal(name, Assert.Single(View(With(name, damaged)).Check().Problems).File);
        }
    }

    [Fact]
    public void Check_SignalTwice_IsAProblem()
    {
        var secret = SegmentHeader.Read(SmallLog.OneFile.Single().Value, "")!.Value.Secret;
        var block = new BlockWriter(secret) { Arrival = SomeSignals.Start.UtcTicks };
        var blocks = new ByteSink();
        block.Add(SomeSignals.Report(999));
        block.Add(SomeSignals.Report(3));
        block.Finish(blocks, SmallLog.Signals + 1);
        var (name, _, until, _, _) = SmallLog.Blocks(SmallLog.OneFile).Last();
        byte[] bytes = [.. SmallLog.OneFile[name].AsSpan(0, until), .. blocks.Written];

        var problem = Assert.Single(View(new Dictionary<string, byte[]> { [name] = bytes }).Check().Problems);

        Assert.Contains("signals that stand in the log twice: 1", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_BlockThatMakesNoSense_LeavesItsSignalsOut()
    {
        var secret = SegmentHeader.Read(SmallLog.OneFile.Single().Value, "")!.Value.Secret;
        var (name, _, until, _, _) = SmallLog.Blocks(SmallLog.OneFile).Last();
        byte[] block = [.. new byte[BlockHeader.Length], 1, 1, (byte)'x', 3, 0, 0];
        new BlockHeader(block.Length - BlockHeader.Length, 1, SmallLog.Signals + 1, SomeSignals.Start.UtcTicks).Write(block, secret);
        var view = View(new Dictionary<string, byte[]> { [name] = [.. SmallLog.OneFile[name].AsSpan(0, until), .. block] });

        Assert.Equal(1, Assert.Single(view.Check().Problems).Missing);
        Assert.Equal(SmallLog.Signals, view.ReadAfter(0).Count());
        Assert.Single(_notices);
    }

    [Fact]
    public void Open_NoLog_SaysWhereItLooked()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains(folder.File("nothing"), Assert.Throws<SignalLogException>(() => SignalLogView.Open(folder.File("nothing"))).Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, byte[]> With(string name, byte[] bytes) => new(SmallLog.Files) { [name] = bytes };

    private SignalLogView View(Dictionary<string, byte[]> files) => SignalLogView.Open(ForgetfulFolder.Of(files), _notices.Add);
}
