using Epicenter.Storage.Segments;
using Epicenter.Storage.Tests.Files;

namespace Epicenter.Storage.Tests.Segments;

public sealed class RetentionTests
{
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    private readonly ForgetfulFolder _folder = new(new Random(1));

    [Fact]
    public void Trim_OlderThanAllowed_GivesUpWholeFilesAndTheirIdentities()
    {
        using (var log = OpenDays(10, new LogLimits { KeepFor = 3 * s_day, SegmentBytes = 300, RoomBytes = 512 }))
        {
            Assert.Equal(60, log.Trim(SomeSignals.Start + (9 * s_day), needed: 101));
            Assert.Equal((61, 100), (log.Start, log.End));
            Assert.Equal(Enumerable.Range(60, 40).Select(i => $"r-{i}"), log.ReadAfter(0).Select(l => l.Signal.Id));
            Assert.Equal(0, log.Trim(SomeSignals.Start + (9 * s_day), needed: 101));

            // What was given up is known no more.
            Assert.Equal(60, log.Append(SomeSignals.Reports(100), SomeSignals.Start + (9 * s_day)).Appended);
        }

        Assert.DoesNotContain(_folder.List(), n => n.StartsWith("0000000000000000001.", StringComparison.Ordinal));
        using var again = SegmentedSignalLog.Open(_folder);
        Assert.Equal((61, 160), (again.Start, again.End));
    }

    [Fact]
    public void Trim_StillNeeded_IsKept()
    {
        using var log = OpenDays(10, new LogLimits { KeepFor = s_day, SegmentBytes = 300, RoomBytes = 512 });

        Assert.Equal(0, log.Trim(SomeSignals.Start + (50 * s_day), needed: 9));
        Assert.Equal(20, log.Trim(SomeSignals.Start + (50 * s_day), needed: 24));
        Assert.Equal(25, log.ReadAfter(24).First().Offset);
    }

    [Fact]
    public void Trim_TooMany_NeverGivesUpTheLastDay()
    {
        using var log = OpenDays(10, new LogLimits { KeepBytes = 1, SegmentBytes = 300, RoomBytes = 512 });

        log.Trim(SomeSignals.Start + (9 * s_day), needed: 101);

        Assert.Equal(SomeSignals.Start + (8 * s_day), log.ReadAfter(0).First().Signal.ReceivedAt);
    }

    [Fact]
    public void Trim_TooMany_GivesUpNoMoreThanItMust()
    {
        using var log = OpenDays(10, new LogLimits { KeepBytes = 2000, SegmentBytes = 300, RoomBytes = 512 });

        log.Trim(SomeSignals.Start + (20 * s_day), needed: 101);

        Assert.InRange(log.Length, 1500, 2000);
    }

    [Fact]
    public void Trim_NewestFileIsADayOld_BeginsAnother()
    {
        using var log = SegmentedSignalLog.Open(_folder);
        log.Append(SomeSignals.Reports(1), SomeSignals.Start);
        log.Trim(SomeSignals.Start + s_day, needed: 2);
        Assert.Single(Segments());

        log.Trim(SomeSignals.Start + (1.1 * s_day), needed: 2);
        log.Trim(SomeSignals.Start + (40 * s_day), needed: 2);

        Assert.Equal([SegmentName.Of(2)], Segments());
        Assert.Equal((2, 1), (log.Start, log.End));
        Assert.Equal(2, log.Append(SomeSignals.Reports(1), SomeSignals.Start + (40 * s_day)).FirstOffset);
    }

    [Fact]
    public void ReadAfter_GivenUpMeanwhile_GoesOnWithWhatIsHeld()
    {
        using var log = OpenDays(10, new LogLimits { KeepFor = s_day, SegmentBytes = 300, RoomBytes = 512 });
        var reading = log.ReadAfter(0);
        log.Trim(SomeSignals.Start + (9 * s_day), needed: 101);

        Assert.Equal(log.Start, reading.First().Offset);
    }

    private List<string> Segments() => [.. _folder.List().Where(n => SegmentName.FirstOffsetOf(n) is not null)];

    // Ten signals a day, each day in a file of its own.
    private SegmentedSignalLog OpenDays(int days, LogLimits limits)
    {
        var log = SegmentedSignalLog.Open(_folder, limits);
        for (var day = 0; day < days; day++)
        {
            log.Append(SomeSignals.Reports(10, 10 * day), SomeSignals.Start + (day * s_day));
        }

        Assert.Equal(days, Segments().Count);
        return log;
    }
}
