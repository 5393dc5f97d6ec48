using CsCheck;
using Epicenter.Storage.Rollups;

namespace Epicenter.Storage.Tests.Rollups;

public sealed class WatchedTimeTests : IDisposable
{
    private static readonly DateTimeOffset s_start = new(2026, 6, 9, 22, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void In_AnyStretch_KnowsWhetherAMinuteOfItWasNoted()
    {
        using var store = RollupStore.Open(_folder.File("rollups.db"));
        bool[] minutes = [true, .. Enumerable.Range(1, 299).Select(i => i % 7 == 0 && i is < 100 or > 230)];
        foreach (var (minute, isWatched) in minutes.Index())
        {
            if (isWatched)
            {
                store.Watch(s_start.AddMinutes(minute).AddSeconds(minute % 60));
            }
        }

        Gen.Select(Gen.Int[0, 298], Gen.Int[1, 299]).Where((from, length) => from + length <= 300).Sample((from, length) =>
            store.Watched(s_start.AddMinutes(from), s_start.AddMinutes(from + length)).In(s_start.AddMinutes(from), s_start.AddMinutes(from + length))
                == minutes.AsSpan(from, length).Contains(true),
            threads: 1);
    }

    [Fact]
    public void In_BeforeTheFirstNote_IsNotKnown()
    {
        using var store = RollupStore.Open(_folder.File("rollups.db"));
        Assert.Null(Asked(store, s_start));
        store.Watch(s_start.AddHours(5));
        Assert.Null(Asked(store, s_start.AddHours(4)));
        Assert.True(Asked(store, s_start.AddHours(5)));
        Assert.False(Asked(store, s_start.AddHours(6)));
    }

    [Fact]
    public void Watch_LongAgo_IsGivenUp()
    {
        using var store = RollupStore.Open(_folder.File("rollups.db"));
        store.Watch(s_start);
        store.Watch(s_start.AddDays(399));
        store.Forget(s_start.AddDays(401));
        Assert.Null(Asked(store, s_start));
        Assert.True(Asked(store, s_start.AddDays(399)));
    }

    [Fact]
    public void Watched_FileOfOld_IsNotKnown()
    {
        var file = _folder.File("rollups.db");
        RollupStore.Open(file).Dispose();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE watched";
            command.ExecuteNonQuery();
        }

        using var reader = RollupStore.OpenRead(file);
        Assert.Null(Asked(reader, s_start));
    }

    private static bool? Asked(RollupStore store, DateTimeOffset hour) => store.Watched(hour, hour.AddHours(1)).In(hour, hour.AddHours(1));
}
