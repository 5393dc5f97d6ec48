using System.Data.Common;
using Epicenter.Core.Signals;
using Epicenter.Storage.Rollups;
using Microsoft.Data.Sqlite;

namespace Epicenter.Storage.Tests.Rollups;

public sealed class RollupStoreTests : IDisposable
{
    private static readonly DateTimeOffset s_day = new(2021, 12, 7, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("rollups.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Add_Signals_CountByTheHourAndDayInWhichTheyHappened()
    {
        using var store = RollupStore.Open(File);
        Assert.Equal(new RollupSpan(0, null, null), store.Span());

        store.Add([Report(1, hour: 1), Report(2, hour: 1), Report(3, hour: 30), Report(5, hour: 1)]);

        Assert.Equal([new(s_day.AddHours(1), 3), new(s_day.AddHours(30), 1)], Hours(store));
        Assert.Equal([new(s_day, 3), new(s_day.AddDays(1), 1)], store.Reports("hulu", s_day, s_day.AddDays(9), RollupStep.Day));
        Assert.Equal([new(s_day.AddHours(30), 1)], store.Reports("hulu", s_day.AddHours(2), s_day.AddHours(31), RollupStep.Hour));
        Assert.Empty(store.Reports("mta", s_day, s_day.AddDays(9), RollupStep.Hour));
        Assert.Equal(new RollupSpan(5, s_day, s_day.AddDays(1)), store.Span());
    }

    [Fact]
    public void Add_EveryKind_KeepsWhatItIsCountedBy()
    {
        using (var store = RollupStore.Open(File))
        {
            store.Add([
                Report(1, hour: 0, r => r with { Symptom = Symptom.Login, Country = "DE" }),
                Report(2, hour: 0),
                new(3, new Probe { At = s_day, Target = "hulu", From = "fra", Outcome = ProbeOutcome.Failed }),
                new(4, new Notice { At = s_day, Target = "aws", State = NoticeState.PartialOutage }),
            ]);
            Assert.Equal([new(s_day, 2)], Hours(store));
        }

        Assert.Equal(
            ["aws|notice|partial-outage||1", "hulu|probe|failed||1", "hulu|report|login|DE|1", "hulu|report|||1"],
            Rows("SELECT subject || '|' || kind || '|' || detail || '|' || country || '|' || count FROM daily ORDER BY 1").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Places_OfReports_AreRecentUntilTheyFoldIntoThePast()
    {
        using var store = RollupStore.Open(File);
        store.Add([
            Report(1, hour: 0, r => r with { Country = "US", Subdivision = "US-VA" }),
            Report(2, hour: 0, r => r with { Subdivision = "DE-BY" }),
            Report(3, hour: 0),
        ]);

        store.Forget(s_day.AddMinutes(30));
        Assert.Equal([new("", 3, 0), new("DE", 1, 0), new("DE-BY", 1, 0), new("US", 1, 0), new("US-VA", 1, 0)], store.Places(s_day.AddMinutes(30)));

        store.Forget(s_day.AddHours(7));
        Assert.Equal([new("", 0, 3), new("DE", 0, 1), new("DE-BY", 0, 1), new("US", 0, 1), new("US-VA", 0, 1)], store.Places(s_day.AddHours(7)));

        store.Forget(s_day.AddDays(30));
        Assert.Empty(store.Places(s_day.AddDays(30)));
    }

    [Fact]
    public void Shares_OfAService_AreByComplaintAndByCountryMostFirst()
    {
        using var store = RollupStore.Open(File);
        store.Add([
            Report(1, hour: 0, r => r with { Symptom = Symptom.Login, Country = "DE" }),
            Report(2, hour: 1, r => r with { Symptom = Symptom.Login, Country = "US" }),
            Report(3, hour: 1, r => r with { Symptom = Symptom.App, Country = "DE" }),
            Report(4, hour: 1),
        ]);

        Assert.Equal([new("login", 2), new("app", 1)], store.Complaints("hulu", s_day, s_day.AddDays(1)));
        Assert.Equal([new("DE", 2), new("US", 1)], store.Countries("hulu", s_day, s_day.AddDays(1)));
        Assert.Equal([new("login", 1)], store.Complaints("hulu", s_day, s_day.AddHours(1)));
    }

    [Theory]
    [InlineData("hourly", "INSERT")]
    [InlineData("hourly", "UPDATE")]
    [InlineData("daily", "INSERT")]
    [InlineData("daily", "UPDATE")]
    [InlineData("progress", "UPDATE")]
    public void Add_FailsAtAnyStep_CountsNothingAndThenAllOnce(string table, string change)
    {
        using (var store = RollupStore.Open(File))
        {
            store.Add([Report(1, hour: 1)]);
        }

        Rows($"CREATE TRIGGER broken BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, 'broken'); END");
        using (var store = RollupStore.Open(File))
        {
            // One row that is there, and one that is not.
            Assert.ThrowsAny<DbException>(() => store.Add([Report(2, hour: 1), Report(3, hour: 25)]));
            Assert.Equal(1, store.Offset);
            Rows("DROP TRIGGER broken");
            store.Add([Report(2, hour: 1), Report(3, hour: 25)]);
            Assert.Equal([new(s_day.AddHours(1), 2), new(s_day.AddHours(25), 1)], Hours(store));
        }

        Assert.Equal(["3"], Rows("SELECT sum(count) FROM daily"));
    }

    [Fact]
    public void Add_KilledBetweenAnyTwoBatches_CountsAsIfNothingHadHappened()
    {
        var log = Enumerable.Range(1, 60).Select(i => Report(i, hour: i % 7)).ToArray();
        var random = new Random(4);
        var copy = _folder.File("crashed.db");
        RollupStore.Open(File).Dispose();
        for (var done = false; !done;)
        {
            using (var store = RollupStore.Open(File))
            {
                var rest = log.Where(l => l.Offset > store.Offset).Take(random.Next(1, 9)).ToArray();
                done = rest.Length == 0;
                store.Add(rest);

                // What a kill leaves behind: the files as they are while the store is open.
                System.IO.File.Copy(File, copy, overwrite: true);
                System.IO.File.Copy(File + "-wal", copy + "-wal", overwrite: true);
            }

            System.IO.File.Delete(File);
            System.IO.File.Move(copy, File);
            System.IO.File.Move(copy + "-wal", File + "-wal");
        }

        using var last = RollupStore.Open(File);
        Assert.Equal(60, last.Offset);
        Assert.Equal(log.GroupBy(l => l.Signal.At).OrderBy(g => g.Key).Select(g => new RollupCount(g.Key, g.Count())), Hours(last));
    }

    [Fact]
    public void Add_SomebodyElseHasCountedMeanwhile_IsRefused()
    {
        using var one = RollupStore.Open(File);
        using var other = RollupStore.Open(File);
        one.Add([Report(1, hour: 1)]);

        Assert.Throws<InvalidOperationException>(() => other.Add([Report(1, hour: 1)]));
        Assert.Equal([new(s_day.AddHours(1), 1)], Hours(one));
    }

    [Fact]
    public void Forget_HoursBeyondFourHundredDays_KeepsTheirDays()
    {
        using var store = RollupStore.Open(File);
        store.Add([Report(1, hour: 1), Report(2, hour: 49)]);

        store.Forget(s_day.AddDays(401).AddHours(2));

        Assert.Equal([new(s_day.AddHours(49), 1)], Hours(store));
        Assert.Equal(2, store.Reports("hulu", s_day, s_day.AddDays(9), RollupStep.Day).Count);
    }

    [Fact]
    public void GoBackTo_AnEarlierOffset_CountsFromThere()
    {
        using var store = RollupStore.Open(File);
        store.Add([Report(9, hour: 1)]);
        store.GoBackTo(4);
        store.Add([Report(5, hour: 1)]);

        Assert.Equal((5, 2), (store.Offset, Hours(store)[0].Signals));
    }

    [Fact]
    public void BackUp_WhileInUse_CopiesAll()
    {
        using var store = RollupStore.Open(File);
        store.Add([Report(1, hour: 1)]);
        using (var reader = RollupStore.OpenRead(File))
        {
            reader.BackUp(_folder.File("copy.db"));
        }

        store.Add([Report(2, hour: 1)]);
        using var copy = RollupStore.OpenRead(_folder.File("copy.db"));
        Assert.Equal((1, 1), (copy.Offset, Hours(copy)[0].Signals));
    }

    private static LoggedSignal Report(long offset, int hour, Func<Report, Report>? change = null)
    {
        var report = new Report { At = s_day.AddHours(hour), Service = "hulu" };
        return new LoggedSignal(offset, change is null ? report : change(report));
    }

    private static IReadOnlyList<RollupCount> Hours(RollupStore store) => store.Reports("hulu", s_day, s_day.AddDays(900), RollupStep.Hour);

    private List<string> Rows(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }
}
