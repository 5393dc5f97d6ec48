using Epicenter.Storage.Segments;
using Epicenter.Storage.Tests.Files;

namespace Epicenter.Storage.Tests.Segments;

/// <summary>A disk that refuses: nothing acknowledged is lost, nothing refused is there by halves, and it goes on by itself.</summary>
public sealed class FullDiskTests
{
    private readonly ForgetfulFolder _folder = new(new Random(1));
    private readonly List<string> _notices = [];

    [Fact]
    public void Append_NoRoom_LeavesNothingAndWorksOnceThereIsSome()
    {
        using (var log = Open())
        {
            log.Append(SomeSignals.Reports(5), SomeSignals.Start);
            _folder.Capacity = _folder.Contents().Values.Sum(b => b.Length);
            var refused = Assert.Throws<SignalLogException>(() => log.Append(SomeSignals.Reports(80, first: 5), SomeSignals.Start));

            Assert.Contains("no room left for the signal log /forgetful; free some space", refused.Message, StringComparison.Ordinal);
            Assert.Equal(5, log.ReadAfter(0).Count());
            _folder.Capacity = long.MaxValue;
            log.EnsureWritable();
            Assert.Equal(80, log.Append(SomeSignals.Reports(85), SomeSignals.Start).Appended);
        }

        AssertHolds(85);
    }

    [Fact]
    public void Append_NoRoomForANewFile_NeverGoesOnInTheOldOne()
    {
        using (var log = Open())
        {
            log.Append(SomeSignals.Reports(5), SomeSignals.Start);
            _folder.Capacity = _folder.Contents().Values.Sum(b => b.Length);
            Assert.Throws<SignalLogException>(() => log.Append(SomeSignals.Reports(80, first: 5), SomeSignals.Start));

            // Small enough for the room that the old file still has; but a file that begins with these offsets may be there.
            Assert.Throws<SignalLogException>(() => log.Append(SomeSignals.Reports(2, first: 5), SomeSignals.Start));
            Assert.Throws<SignalLogException>(log.EnsureWritable);
            _folder.Capacity = long.MaxValue;
            log.Append(SomeSignals.Reports(2, first: 5), SomeSignals.Start);
        }

        AssertHolds(7);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Append_SyncFails_GoesOnInANewFileWithoutWhatWasRefused(int before)
    {
        using (var log = Open())
        {
            log.Append(SomeSignals.Reports(before), SomeSignals.Start);
            _folder.SyncFails = true;
            Assert.Throws<SignalLogException>(() => log.Append(SomeSignals.Reports(3, first: 70), SomeSignals.Start));
            Assert.Throws<SignalLogException>(log.EnsureWritable);
            Assert.Throws<SignalLogException>(() => log.Append(SomeSignals.Reports(3, first: 70), SomeSignals.Start));
            _folder.SyncFails = false;

            Assert.Equal(before + 1, log.Append(SomeSignals.Reports(4, before), SomeSignals.Start).FirstOffset);
            Assert.Equal(SomeSignals.Reports(before + 4).Select(r => r.Id), log.ReadAfter(0).Select(l => l.Signal.Id));
        }

        AssertHolds(before + 4);
    }

    [Fact]
    public void Open_WithoutTheIdentitiesOfAFileThatAFailedAppendEnded_ReadsOnlyWhatCounts()
    {
        Append_SyncFails_GoesOnInANewFileWithoutWhatWasRefused(5);
        foreach (var identities in _folder.List().Where(n => n.EndsWith(".ids", StringComparison.Ordinal)))
        {
            _folder.Delete(identities);
        }

        AssertHolds(9);
        using var log = Open();
        Assert.Equal(3, log.Append(SomeSignals.Reports(3, first: 70), SomeSignals.Start).Appended);
    }

    private void AssertHolds(int signals)
    {
        using var log = Open();
        Assert.Equal(SomeSignals.Reports(signals).Select(r => r.Id), log.ReadAfter(0).Select(l => l.Signal.Id));
        Assert.Equal(signals, log.End);
        Assert.Equal(signals, log.Append(SomeSignals.Reports(signals), SomeSignals.Start).Duplicates);
        Assert.Empty(_notices);
    }

    private SegmentedSignalLog Open() => SegmentedSignalLog.Open(_folder, new LogLimits { SegmentBytes = 1000, RoomBytes = 512 }, _notices.Add);
}
