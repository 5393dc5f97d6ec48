using Epicenter.Storage.Segments;
using Epicenter.Storage.Tests.Files;

namespace Epicenter.Storage.Tests.Segments;

/// <summary>Whatever is damaged: all else is read, the damage is told, and nothing is made up.</summary>
public sealed class DamageTests
{
    private readonly List<string> _notices = [];

    public static TheoryData<bool> WithAndWithoutIdentities() => [true, false];

    [Theory]
    [MemberData(nameof(WithAndWithoutIdentities))]
    public void Read_AnyByteOfABlockFlipped_LosesThatBlockAlone(bool identities)
    {
        var blocks = SmallLog.Blocks(SmallLog.Files).ToList();
        Assert.True(blocks.Select(b => b.Name).Distinct().Count() > 2);
        foreach (var block in blocks)
        {
            // Every byte of the header, and some of the payload.
            for (var at = block.From; at < block.Until; at += at < block.From + BlockHeader.Length ? 1 : 13)
            {
                AssertLosesOnly(block, Flipped(SmallLog.Files, block.Name, at, identities), from: (at * 7) % SmallLog.Signals);
            }
        }
    }

    [Fact]
    public void Read_BlockOverwrittenWithZeros_LosesThatBlockAlone()
    {
        foreach (var block in SmallLog.Blocks(SmallLog.Files).SkipLast(1))
        {
            var files = Copy(SmallLog.Files, identities: true);
            files[block.Name].AsSpan(block.From, block.Until - block.From).Clear();
            AssertLosesOnly(block, files, from: 0);
        }
    }

    [Fact]
    public void Open_HeaderOfOneSegmentDamaged_LosesNothing()
    {
        foreach (var name in SmallLog.Segments(SmallLog.Files))
        {
            for (var at = 0; at < SegmentHeader.Length; at++)
            {
                using var log = Open(Flipped(SmallLog.Files, name, at, identities: false));
                Assert.Equal(SmallLog.Signals, log.ReadAfter(0).Count());
            }
        }
    }

    [Fact]
    public void Open_HeaderOfTheOnlySegmentDamaged_IsReadOrLeftAlone()
    {
        var name = SmallLog.Segments(SmallLog.OneFile).Single();
        for (var at = 0; at < SegmentHeader.Length; at++)
        {
            var folder = ForgetfulFolder.Of(Flipped(SmallLog.OneFile, name, at, identities: false));
            if (at is >= SegmentHeader.SecretAt and < SegmentHeader.SecretAt + sizeof(long))
            {
                var before = folder.Contents();
                var refused = Assert.Throws<SignalLogException>(() => SegmentedSignalLog.Open(folder, SmallLog.Limits));
                Assert.Contains("put a backup in its place", refused.Message, StringComparison.Ordinal);
                Assert.Equal(before[name], folder.Contents()[name]);
            }
            else
            {
                using var log = SegmentedSignalLog.Open(folder, SmallLog.Limits);
                Assert.Equal(SmallLog.Signals, log.ReadAfter(0).Count());
            }
        }
    }

    [Fact]
    public void Open_LastBlockCutAnywhere_KeepsAllBeforeAndGoesOn()
    {
        var last = SmallLog.Blocks(SmallLog.Files).Last();
        for (var length = last.From; length < last.Until; length++)
        {
            var files = Copy(SmallLog.Files, identities: true);
            files[last.Name] = files[last.Name][..length];
            var folder = ForgetfulFolder.Of(files);
            _notices.Clear();
            using (var log = SegmentedSignalLog.Open(folder, SmallLog.Limits, _notices.Add))
            {
                Assert.Equal(length > last.From ? 1 : 0, _notices.Count);
                Assert.Equal(SmallLog.Signals - SmallLog.Batch, log.End);
                Assert.Equal(SmallLog.Batch, log.Append(SomeSignals.Reports(SmallLog.Signals), SomeSignals.Start).Appended);
            }

            using var again = SegmentedSignalLog.Open(folder, SmallLog.Limits, _notices.Add);
            Assert.Equal(SomeSignals.Reports(SmallLog.Signals).Select(r => r.Id), again.ReadAfter(0).Select(l => l.Signal.Id));
            Assert.Equal(length > last.From ? 1 : 0, _notices.Count);
        }
    }

    [Fact]
    public void Open_SegmentLost_TellsAndReadsTheOthers()
    {
        var files = Copy(SmallLog.Files, identities: true);
        var lost = SmallLog.Segments(files)[1];
        files.Remove(lost);
        using var log = Open(files);

        var blocks = SmallLog.Blocks(SmallLog.Files).Where(b => b.Name == lost).ToList();
        Assert.Equal(SmallLog.Signals - blocks.Sum(b => (int)(b.Next - b.First)), log.ReadAfter(0).Count());
        Assert.Contains($"{blocks.Sum(b => b.Next - b.First)} signals can't be read", _notices[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TornHeaderOfANewSegment_GoesOnInIt()
    {
        for (var length = 0; length <= SegmentHeader.Length; length++)
        {
            var files = Copy(SmallLog.Files, identities: true);
            var torn = new byte[512];
            files[SmallLog.Segments(files)[0]].AsSpan(0, length).CopyTo(torn);
            files[SegmentName.Of(SmallLog.Signals + 1)] = length % 2 == 0 ? torn : torn[..length];
            var folder = ForgetfulFolder.Of(files);
            using (var log = SegmentedSignalLog.Open(folder, SmallLog.Limits, _notices.Add))
            {
                log.Append(SomeSignals.Reports(2, first: SmallLog.Signals), SomeSignals.Start);
            }

            using var again = SegmentedSignalLog.Open(folder, SmallLog.Limits, _notices.Add);
            Assert.Equal(SmallLog.Signals + 2, again.ReadAfter(0).Count());
        }

        Assert.Empty(_notices);
    }

    [Fact]
    public void Open_IdentitiesMissingOrDamaged_AreMadeAgain()
    {
        var sound = SmallLog.Files.Where(f => f.Key.EndsWith(".ids", StringComparison.Ordinal)).ToList();
        foreach (var (name, bytes) in sound)
        {
            foreach (var damaged in new[] { null, [], bytes[..20], bytes[..^1], Flip(bytes, 0), Flip(bytes, 13), Flip(bytes, 25), Flip(bytes, 60) })
            {
                var files = Copy(SmallLog.Files, identities: true);
                files.Remove(name);
                if (damaged is not null)
                {
                    files.Add(name, damaged);
                }

                var folder = ForgetfulFolder.Of(files);
                using var log = SegmentedSignalLog.Open(folder, SmallLog.Limits, _notices.Add);
                Assert.Equal(SmallLog.Signals, log.Append(SomeSignals.Reports(SmallLog.Signals), SomeSignals.Start).Duplicates);
                Assert.Equal(bytes, folder.Contents()[name]);
            }
        }

        Assert.Empty(_notices);
    }

    [Fact]
    public void Open_WrittenByANewerEpicenter_IsRefused()
    {
        var files = Copy(SmallLog.Files, identities: true);
        var bytes = files[SmallLog.Segments(files)[0]];
        bytes[8] = 2;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(28), System.IO.Hashing.Crc32.HashToUInt32(bytes.AsSpan(0, 28)));

        var refused = Assert.Throws<SignalLogException>(() => Open(files));

        Assert.Contains("written by a newer Epicenter (version 2 of its layout)", refused.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, byte[]> Copy(IReadOnlyDictionary<string, byte[]> files, bool identities) =>
        files.Where(f => identities || SegmentName.FirstOffsetOf(f.Key) is not null).ToDictionary(f => f.Key, f => (byte[])f.Value.Clone());

    private static Dictionary<string, byte[]> Flipped(IReadOnlyDictionary<string, byte[]> files, string name, int at, bool identities)
    {
        var copy = Copy(files, identities);
        copy[name] = Flip(copy[name], at);
        return copy;
    }

    // One bit; which one depends on the place.
    private static byte[] Flip(byte[] bytes, int at)
    {
        var flipped = (byte[])bytes.Clone();
        flipped[at] ^= (byte)(1 << (at % 8));
        return flipped;
    }

    private void AssertLosesOnly((string Name, int From, int Until, long First, long Next) block, Dictionary<string, byte[]> files, int from)
    {
        _notices.Clear();
        using var log = Open(files);
        var ids = SomeSignals.Reports(SmallLog.Signals).Select((r, i) => (Offset: i + 1L, r.Id!))
            .Where(s => s.Offset < block.First || s.Offset >= block.Next).ToList();
        Assert.Equal(ids, log.ReadAfter(0).Select(l => (l.Offset, l.Signal.Id!)));
        Assert.Contains(_notices, n => n.Contains(block.Name, StringComparison.Ordinal));
        Assert.Equal(ids.Where(s => s.Offset > from), log.ReadAfter(from).Select(l => (l.Offset, l.Signal.Id!)));
    }

    private SegmentedSignalLog Open(Dictionary<string, byte[]> files) => SegmentedSignalLog.Open(ForgetfulFolder.Of(files), SmallLog.Limits, _notices.Add);
}
