using Epicenter.Core.Signals;
using Epicenter.Storage.Segments;
using Epicenter.Storage.Tests.Files;

namespace Epicenter.Storage.Tests.Segments;

/// <summary>Whatever the disk forgets at a crash: what was acknowledged is there, once, in its order.</summary>
public sealed class CrashTests
{
    private const int Crashes = 12;

    private static readonly LogLimits s_limits = new() { SegmentBytes = 6000, RoomBytes = 4096 };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Append_CrashesAtAnyOperation_KeepsWhatWasAcknowledgedOnce(int seed)
    {
        var random = new Random(seed);
        var folder = new ForgetfulFolder(random);
        var acknowledged = new List<string>();
        var sent = 0;
        for (var crash = 0; crash < Crashes; crash++)
        {
            try
            {
                using var log = SegmentedSignalLog.Open(folder, s_limits);
                AssertHolds(log, acknowledged, sent);
                folder.CrashAfter(random.Next(1, 60));
                while (true)
                {
                    var batch = Batch(random, ref sent);
                    var result = log.Append(batch, SomeSignals.Start);
                    acknowledged.AddRange(batch.Where((_, i) => result.IsNew[i]).Select(s => s.Id!));
                }
            }
            catch (SignalLogException) when (folder.HasCrashed)
            {
                folder.Crash();
            }
        }

        using var last = SegmentedSignalLog.Open(folder, s_limits);
        AssertHolds(last, acknowledged, sent);

        // Senders who got no answer send again, and then all is there once.
        last.Append(SomeSignals.Reports(sent), SomeSignals.Start);
        Assert.Equal(sent, last.ReadAfter(0).Select(l => l.Signal.Id).Distinct().Count());
        Assert.Equal(sent, last.End);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 24)];

    [Fact]
    public void Append_Returns_AfterASync()
    {
        var folder = new ForgetfulFolder(new Random(1));
        using var log = SegmentedSignalLog.Open(folder);
        for (var i = 0; i < 20; i++)
        {
            var before = folder.Syncs;
            log.Append([SomeSignals.Report(i)], SomeSignals.Start);
            Assert.True(folder.Syncs > before);
        }
    }

    private static Report[] Batch(Random random, ref int sent)
    {
        var fresh = SomeSignals.Reports(random.Next(1, 40), sent).ToList();
        sent += fresh.Count;
        var soFar = sent;

        // Some come again, from this batch or long before.
        fresh.AddRange(Enumerable.Range(0, random.Next(4)).Select(_ => SomeSignals.Report(random.Next(soFar))));
        return [.. fresh];
    }

    // An append that was cut short may be there as well, whole or in part: its sender was not told.
    private static void AssertHolds(SegmentedSignalLog log, List<string> acknowledged, int sent)
    {
        var held = log.ReadAfter(0).ToList();
        Assert.Equal(Enumerable.Range(1, held.Count).Select(i => (long)i), held.Select(l => l.Offset));
        Assert.Equal(held.Count, log.End);
        var ids = held.Select(l => l.Signal.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.InRange(int.Parse(id[2..], null), 0, sent));
        var known = acknowledged.ToHashSet();
        Assert.Equal(acknowledged, ids.Where(known.Contains));

        // From here on they count as there: what a restart has shown stays.
        acknowledged.Clear();
        acknowledged.AddRange(ids);
    }
}
