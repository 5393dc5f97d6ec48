using Epicenter.Storage.Segments;

namespace Epicenter.Storage.Tests.Segments;

/// <summary>What only a real file system does.</summary>
public sealed class OnDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_FolderOfAnother_IsRefusedUntilItIsClosed()
    {
        var path = Path.Combine(_folder.File("new"), "folder");
        using (var log = SegmentedSignalLog.Open(path))
        {
            log.Append(SomeSignals.Reports(5000), SomeSignals.Start);
            var refused = Assert.Throws<SignalLogException>(() => SegmentedSignalLog.Open(path));
            Assert.Contains($"Another Epicenter uses the signal log {path}", refused.Message, StringComparison.Ordinal);
        }

        using var again = SegmentedSignalLog.Open(path, new LogLimits { SegmentBytes = 50_000 });
        Assert.Equal(1, again.Append(SomeSignals.Reports(5001), SomeSignals.Start).Appended);
        Assert.Equal(5001, again.ReadAfter(0).Count());
    }

    [Fact]
    public void Open_AFileInTheWay_NamesIt()
    {
        File.WriteAllText(_folder.File("signals"), "");

        Assert.Contains("A file is in the way", Assert.Throws<SignalLogException>(() => SegmentedSignalLog.Open(_folder.File("signals"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_OfTheLog_AreForItsOwnersEyesOnly()
    {
        using (var log = SegmentedSignalLog.Open(_folder.File("signals")))
        {
            log.Append(SomeSignals.Reports(1), SomeSignals.Start);
        }

        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such rights.");
            return;
        }

        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        var file = Assert.Single(Directory.GetFiles(_folder.File("signals"), "*.log"));
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(file) & Others);
    }
}
