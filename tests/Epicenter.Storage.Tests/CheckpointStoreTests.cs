using Epicenter.Storage.Tests.Files;

namespace Epicenter.Storage.Tests;

public sealed class CheckpointStoreTests
{
    private readonly List<string> _notices = [];

    [Fact]
    public void Load_AfterSaves_GivesTheLastTwoTheLatestFirst()
    {
        var folder = new ForgetfulFolder(new Random(1));
        var store = new CheckpointStore(folder);
        foreach (var offset in new[] { 5, 50, 500 })
        {
            store.Save(At(offset));
        }

        Assert.Equal([500, 50], Offsets(store));
        var latest = store.Load(_notices.Add).First();
        Assert.Equal(At(500).LastArrival, latest.LastArrival);
        Assert.Equal(At(500).State.ToArray(), latest.State.ToArray());
        Assert.Equal(2, folder.List().Count);
    }

    [Fact]
    public void Load_AnyByteFlippedOrCut_PassesItOverAloud()
    {
        var folder = new ForgetfulFolder(new Random(1));
        var store = new CheckpointStore(folder);
        store.Save(At(1));
        store.Save(At(2));
        var files = folder.Contents();
        var (latest, bytes) = files.MaxBy(f => f.Key);

        // Four bytes at the end of the header are left for later versions.
        foreach (var at in Enumerable.Range(0, bytes.Length).Where(at => at is < 44 or >= 48))
        {
            _notices.Clear();
            var flipped = (byte[])bytes.Clone();
            flipped[at] ^= 4;
            Assert.Equal([1], Offsets(new CheckpointStore(ForgetfulFolder.Of(new Dictionary<string, byte[]>(files) { [latest] = flipped }))));
            Assert.Equal([1], Offsets(new CheckpointStore(ForgetfulFolder.Of(new Dictionary<string, byte[]>(files) { [latest] = bytes[..at] }))));
            Assert.Equal(2, _notices.Count);
            Assert.Contains(latest, _notices[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Save_CrashesAnywhere_LeavesTheOneBefore()
    {
        for (var operations = 0; operations < 14; operations++)
        {
            var folder = new ForgetfulFolder(new Random(operations));
            new CheckpointStore(folder).Save(At(7));
            folder.CrashAfter(operations);
            try
            {
                new CheckpointStore(folder).Save(At(8));
            }
            catch (IOException) when (folder.HasCrashed)
            {
            }

            folder.Crash();
            var store = new CheckpointStore(folder);
            Assert.Contains(7, Offsets(store));
            store.Save(At(9));
            Assert.Equal(9, Offsets(store)[0]);
            Assert.DoesNotContain(folder.List(), n => n.EndsWith(".new", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Save_BehindThoseOfALogThatIsNoMore_RemovesThem()
    {
        var store = new CheckpointStore(new ForgetfulFolder(new Random(1)));
        store.Save(At(900));
        store.Save(At(1000));
        store.Save(At(10));

        Assert.Equal([10], Offsets(store));
    }

    [Fact]
    public void Save_NoRoom_KeepsTheOnesBefore()
    {
        var folder = new ForgetfulFolder(new Random(1));
        var store = new CheckpointStore(folder);
        store.Save(At(1));
        folder.Capacity = 60;

        Assert.Throws<IOException>(() => store.Save(At(2)));
        Assert.Equal([1], Offsets(store));
    }

    private static StoredCheckpoint At(long offset) => new(offset, SomeSignals.Start.AddTicks(offset), new byte[] { 1, 2, (byte)offset });

    private List<long> Offsets(CheckpointStore store) => [.. store.Load(_notices.Add).Select(c => c.Offset)];
}
