using Epicenter.Storage.Segments;
using Epicenter.Storage.Tests.Files;

namespace Epicenter.Storage.Tests.Segments;

public sealed class LogBackupTests
{
    private readonly ForgetfulFolder _source = ForgetfulFolder.Of(SmallLog.Files);
    private readonly ForgetfulFolder _copy = new(new Random(1));

    [Fact]
    public void Copy_WhileTheLogGrows_HoldsAllOfItEachTime()
    {
        using var log = SegmentedSignalLog.Open(_source, SmallLog.Limits);
        for (var signals = SmallLog.Signals; signals < 90; signals += 3)
        {
            log.Append(SomeSignals.Reports(3, signals), SomeSignals.Start.AddDays(9));
            LogBackup.Copy(View(_source), _copy);
            AssertCopyHolds(signals + 3);
        }
    }

    [Fact]
    public void Copy_Again_CopiesTheLastFileAlone()
    {
        var files = SmallLog.Files.Count;

        Assert.Equal(files, LogBackup.Copy(View(_source), _copy));
        Assert.Equal(1, LogBackup.Copy(View(_source), _copy));
    }

    [Fact]
    public void Copy_CutShortAnywhere_IsMadeGoodByTheNext()
    {
        for (var operations = 1; operations < 60; operations += 3)
        {
            var copy = new ForgetfulFolder(new Random(operations));
            copy.CrashAfter(operations);
            try
            {
                LogBackup.Copy(View(_source), copy);
            }
            catch (SignalLogException) when (copy.HasCrashed)
            {
            }

            copy.Crash();
            LogBackup.Copy(View(_source), copy);
            Assert.Equal(SmallLog.Signals, View(copy).Check().Signals);
            Assert.Empty(View(copy).Check().Problems);
        }
    }

    [Fact]
    public void Copy_ToTheCopyOfAnotherLog_IsRefused()
    {
        LogBackup.Copy(View(ForgetfulFolder.Of(SmallLog.OneFile)), _copy);
        var before = _copy.Contents();

        Assert.Contains("holds another signal log", Assert.Throws<SignalLogException>(() => LogBackup.Copy(View(_source), _copy)).Message, StringComparison.Ordinal);
        Assert.Equal(before, _copy.Contents());
    }

    [Fact]
    public void Copy_OldSignalsGivenUp_KeepsThem()
    {
        LogBackup.Copy(View(_source), _copy);
        using (var log = SegmentedSignalLog.Open(_source, SmallLog.Limits with { KeepFor = TimeSpan.FromDays(1) }))
        {
            Assert.True(log.Trim(SomeSignals.Start.AddDays(30), needed: SmallLog.Signals + 1) > 0);
        }

        LogBackup.Copy(View(_source), _copy);

        AssertCopyHolds(SmallLog.Signals);
    }

    private static SignalLogView View(ForgetfulFolder folder) => SignalLogView.Open(folder);

    private void AssertCopyHolds(int signals)
    {
        Assert.Empty(View(_copy).Check().Problems);
        using var restored = SegmentedSignalLog.Open(ForgetfulFolder.Of(_copy.Contents()), SmallLog.Limits, Assert.Fail);
        Assert.Equal(SomeSignals.Reports(signals).Select(r => r.Id), restored.ReadAfter(0).Select(l => l.Signal.Id));
        Assert.Equal(signals, restored.Append(SomeSignals.Reports(signals), SomeSignals.Start).Duplicates);
    }
}
