using System.Data.Common;
using Epicenter.Core;
using Epicenter.Core.Signals;
using Epicenter.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Epicenter.Storage.Rollups;

/// <summary>Counts of signals by hour and by day, which outlive the signals, in a SQLite file.</summary>
/// <remarks>
/// The offset up to which the log is counted changes in the transaction that adds the counts, so each signal counts once whatever happens
/// between. For one thread at a time. Every member may throw a <see cref="DbException"/>.
/// </remarks>
public sealed class RollupStore : IDisposable
{
    private const int HoursKeptForDays = 400;
    private const int SecondsADay = 86_400;

    // FULL, since what is counted here may be given up there.
    private const string Setup = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        BEGIN IMMEDIATE;
        CREATE TABLE IF NOT EXISTS hourly (
            subject TEXT, hour INTEGER, kind TEXT, detail TEXT, country TEXT, count INTEGER NOT NULL,
            PRIMARY KEY (subject, hour, kind, detail, country)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS daily (
            subject TEXT, day INTEGER, kind TEXT, detail TEXT, country TEXT, count INTEGER NOT NULL,
            PRIMARY KEY (subject, day, kind, detail, country)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS place_bins (
            place TEXT, bin INTEGER, count INTEGER NOT NULL, PRIMARY KEY (place, bin)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS place_days (
            place TEXT, day INTEGER, count INTEGER NOT NULL, PRIMARY KEY (place, day)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS watched (hour INTEGER PRIMARY KEY, minutes INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS progress (offset INTEGER NOT NULL);
        INSERT INTO progress SELECT 0 WHERE NOT EXISTS (SELECT * FROM progress);
        COMMIT;
        """;

    private readonly SqliteConnection _connection;
    private long _offset;

    private RollupStore(SqliteConnection connection)
    {
        _connection = connection;
        _offset = (long)Ask("SELECT offset FROM progress")!;
    }

    /// <summary>The last signal of the log that is counted; from any thread.</summary>
    public long Offset => Interlocked.Read(ref _offset);

    /// <summary>Opens the file, and makes it where there is none.</summary>
    public static RollupStore Open(string path) => Open(path, SqliteOpenMode.ReadWriteCreate, Setup);

    /// <summary>Opens a file that is there, perhaps in use, to read from it.</summary>
    public static RollupStore OpenRead(string path) => Open(path, SqliteOpenMode.ReadOnly, "PRAGMA query_only = 1");

    /// <summary>Counts signals that follow <see cref="Offset"/>: all of them, or where it throws none.</summary>
    public void Add(RollupBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Signals > 0)
        {
            Commit(batch);
        }
    }

    /// <summary>Counts from here on, because the log ends here: a copy of it has taken its place.</summary>
    public void GoBackTo(long offset)
    {
        Do("UPDATE progress SET offset = $offset", ("$offset", offset));
        Interlocked.Exchange(ref _offset, offset);
    }

    /// <summary>Notes that the observatory is watching in this minute.</summary>
    public void Watch(DateTimeOffset now)
    {
        var (hour, minute) = WatchedTime.NoteOf(now);
        Do(
            "INSERT INTO watched VALUES ($hour, $minute) ON CONFLICT DO UPDATE SET minutes = minutes | excluded.minutes",
            ("$hour", hour), ("$minute", minute));
    }

    /// <summary>When it was watching, from a moment up to before another.</summary>
    public WatchedTime Watched(DateTimeOffset from, DateTimeOffset to)
    {
        if (Ask("SELECT name FROM sqlite_master WHERE name = 'watched'") is null)
        {
            // A file of old, to which nobody has written yet.
            return WatchedTime.Unknown;
        }

        using var command = Command(
            "SELECT hour, minutes FROM watched WHERE hour >= $from AND hour < $to", ("$from", WatchedTime.NoteOf(from).Hour), ("$to", to.ToUnixTimeSeconds()));
        using var rows = command.ExecuteReader();
        var minutes = new Dictionary<long, long>();
        while (rows.Read())
        {
            minutes[rows.GetInt64(0)] = rows.GetInt64(1);
        }

        return new WatchedTime(Ask("SELECT MIN(hour) FROM watched") as long?, minutes);
    }

    /// <summary>Gives up hours that are 400 days old, whose days stay; folds what is no longer fresh of places into days.</summary>
    public void Forget(DateTimeOffset now)
    {
        var oldest = now.AddDays(-HoursKeptForDays).ToUnixTimeSeconds();
        Do("DELETE FROM hourly WHERE hour < $oldest", ("$oldest", oldest));
        Do("DELETE FROM watched WHERE hour < $oldest", ("$oldest", oldest));
        Do("DELETE FROM place_days WHERE day < $oldest", ("$oldest", PlaceBins.FirstDay(now)));
        Do(
            """
            BEGIN IMMEDIATE;
            INSERT INTO place_days SELECT place, bin - bin % 86400, SUM(count) FROM place_bins WHERE bin < $fresh GROUP BY 1, 2
                ON CONFLICT DO UPDATE SET count = count + excluded.count;
            DELETE FROM place_bins WHERE bin < $fresh;
            COMMIT;
            """,
            ("$fresh", PlaceBins.FirstFresh(now)));
    }

    /// <summary>Reports by the places that they named; all of them under the empty one.</summary>
    /// <remarks>As of the last <see cref="Forget"/>, which tells what is past.</remarks>
    public IReadOnlyList<PlaceCount> Places(DateTimeOffset now)
    {
        using var command = Command(
            """
            SELECT place, SUM(recent), SUM(past) FROM (
                SELECT place, count AS recent, 0 AS past FROM place_bins WHERE bin >= $recent
                UNION ALL SELECT place, 0, count FROM place_days)
            GROUP BY place ORDER BY place
            """,
            ("$recent", PlaceBins.FirstRecent(now)));
        using var rows = command.ExecuteReader();
        var places = new List<PlaceCount>();
        while (rows.Read())
        {
            places.Add(new PlaceCount(rows.GetString(0), rows.GetInt64(1), rows.GetInt64(2)));
        }

        return places;
    }

    /// <summary>Reports of a service by what people complained of, most first; those that name nothing are left out.</summary>
    public IReadOnlyList<RollupShare> Complaints(string service, DateTimeOffset from, DateTimeOffset to) => Shares("detail", service, from, to);

    /// <summary>Reports of a service by country, most first; those that name none are left out.</summary>
    public IReadOnlyList<RollupShare> Countries(string service, DateTimeOffset from, DateTimeOffset to) => Shares("country", service, from, to);

    /// <summary>Reports of a service from a moment up to before another; hours or days without any are left out.</summary>
    public IReadOnlyList<RollupCount> Reports(string service, DateTimeOffset from, DateTimeOffset to, RollupStep step)
    {
        var (table, at) = step == RollupStep.Hour ? ("hourly", "hour") : ("daily", "day");
        using var command = Command(
            $"SELECT {at}, SUM(count) FROM {table} WHERE subject = $subject AND kind = $kind AND {at} >= $from AND {at} < $to GROUP BY {at} ORDER BY {at}",
            ("$subject", service),
            ("$kind", EnumWords.Of(SignalKind.Report)),
            ("$from", from.ToUnixTimeSeconds()),
            ("$to", to.ToUnixTimeSeconds()));
        using var rows = command.ExecuteReader();
        var counts = new List<RollupCount>();
        while (rows.Read())
        {
            counts.Add(new RollupCount(DateTimeOffset.FromUnixTimeSeconds(rows.GetInt64(0)), rows.GetInt64(1)));
        }

        return counts;
    }

    /// <summary>What is covered.</summary>
    public RollupSpan Span() => new(Offset, Moment(Ask("SELECT MIN(day) FROM daily")), Moment(Ask("SELECT MAX(day) FROM daily")));

    /// <summary>Copies all of it to another file, in place of what that holds, while it may be in use.</summary>
    public void BackUp(string path) => SqliteFile.BackUp(_connection, path);

    public void Dispose() => _connection.Dispose();

    private static RollupStore Open(string path, SqliteOpenMode mode, string setup) => new(SqliteFile.Open(path, mode, setup));

    private static DateTimeOffset? Moment(object? seconds) => seconds is long known ? DateTimeOffset.FromUnixTimeSeconds(known) : null;

    // Whole hours of UTC.
    private List<RollupShare> Shares(string column, string service, DateTimeOffset from, DateTimeOffset to)
    {
        using var command = Command(
            $"SELECT {column}, SUM(count) FROM hourly WHERE subject = $subject AND kind = $kind AND hour >= $from AND hour < $to AND {column} <> '' GROUP BY {column} ORDER BY 2 DESC, 1",
            ("$subject", service),
            ("$kind", EnumWords.Of(SignalKind.Report)),
            ("$from", from.ToUnixTimeSeconds()),
            ("$to", to.ToUnixTimeSeconds()));
        using var rows = command.ExecuteReader();
        var shares = new List<RollupShare>();
        while (rows.Read())
        {
            shares.Add(new RollupShare(rows.GetString(0), rows.GetInt64(1)));
        }

        return shares;
    }

    private void Commit(RollupBatch batch)
    {
        using var transaction = _connection.BeginTransaction();
        using var hourly = Counting("hourly", transaction);
        using var daily = Counting("daily", transaction);
        foreach (var (key, count) in batch.Counts)
        {
            Count(hourly, key, key.Hour, count);
            Count(daily, key, key.Hour - (key.Hour % SecondsADay), count);
        }

        using var placed = Command(
            "INSERT INTO place_bins VALUES ($place, $bin, $count) ON CONFLICT DO UPDATE SET count = count + excluded.count",
            ("$place", ""), ("$bin", 0L), ("$count", 0L));
        placed.Transaction = transaction;
        foreach (var ((place, bin), count) in batch.Places)
        {
            placed.Parameters["$place"].Value = place;
            placed.Parameters["$bin"].Value = bin;
            placed.Parameters["$count"].Value = count;
            placed.ExecuteNonQuery();
        }

        using var progress = Command("UPDATE progress SET offset = $offset WHERE offset = $before", ("$offset", batch.LastOffset), ("$before", _offset));
        progress.Transaction = transaction;
        if (progress.ExecuteNonQuery() != 1)
        {
            throw new InvalidOperationException("Somebody else counts in the same file.");
        }

        transaction.Commit();
        Interlocked.Exchange(ref _offset, batch.LastOffset);
    }

    private SqliteCommand Counting(string table, SqliteTransaction transaction)
    {
        var command = Command(
            $"INSERT INTO {table} VALUES ($subject, $at, $kind, $detail, $country, $count) ON CONFLICT DO UPDATE SET count = count + excluded.count",
            ("$subject", ""), ("$at", 0L), ("$kind", ""), ("$detail", ""), ("$country", ""), ("$count", 0L));
        command.Transaction = transaction;
        return command;
    }

    private static void Count(SqliteCommand command, in RollupKey key, long at, long count)
    {
        command.Parameters["$subject"].Value = key.Subject;
        command.Parameters["$at"].Value = at;
        command.Parameters["$kind"].Value = key.Kind;
        command.Parameters["$detail"].Value = key.Detail;
        command.Parameters["$country"].Value = key.Country;
        command.Parameters["$count"].Value = count;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private object? Ask(string sql)
    {
        using var command = Command(sql);
        return command.ExecuteScalar();
    }

    private void Do(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }
}
