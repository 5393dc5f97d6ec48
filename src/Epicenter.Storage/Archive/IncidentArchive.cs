using System.Data.Common;
using Epicenter.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Epicenter.Storage.Archive;

/// <summary>Every incident that was ever told, for good, in a SQLite file: the observatory itself forgets what is three months old.</summary>
/// <remarks>For one thread at a time. Every member may throw a <see cref="DbException"/>.</remarks>
public sealed class IncidentArchive : IDisposable
{
    private const string Setup = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        CREATE TABLE IF NOT EXISTS incidents (
            id TEXT PRIMARY KEY, revision TEXT NOT NULL, summary TEXT NOT NULL, story TEXT NOT NULL);
        """;

    private readonly SqliteConnection _connection;

    private IncidentArchive(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the file, and makes it where there is none.</summary>
    public static IncidentArchive Open(string path) => Open(path, SqliteOpenMode.ReadWriteCreate, Setup);

    /// <summary>Opens a file that is there, perhaps in use, to read from it.</summary>
    public static IncidentArchive OpenRead(string path) => Open(path, SqliteOpenMode.ReadOnly, "PRAGMA query_only = 1");

    /// <summary>Puts incidents away in place of their earlier states: all of them, or where it throws none.</summary>
    public void Keep(IReadOnlyCollection<ArchivedIncident> incidents)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        using var transaction = _connection.BeginTransaction();
        foreach (var incident in incidents)
        {
            using var command = Command(
                "INSERT OR REPLACE INTO incidents VALUES ($id, $revision, $summary, $story)",
                ("$id", incident.Id), ("$revision", incident.Revision), ("$summary", incident.Summary), ("$story", incident.Story));
            command.Transaction = transaction;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>What lists need of all incidents, in no order.</summary>
    public IReadOnlyList<(string Id, string Revision, string Summary)> Summaries()
    {
        using var command = Command("SELECT id, revision, summary FROM incidents");
        using var rows = command.ExecuteReader();
        var all = new List<(string, string, string)>();
        while (rows.Read())
        {
            all.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        }

        return all;
    }

    /// <summary>All that was told of one; null where none has that id.</summary>
    public string? Story(string id)
    {
        using var command = Command("SELECT story FROM incidents WHERE id = $id", ("$id", id));
        return command.ExecuteScalar() as string;
    }

    /// <summary>Copies all of it to another file, in place of what that holds, while it may be in use.</summary>
    public void BackUp(string path) => SqliteFile.BackUp(_connection, path);

    public void Dispose() => _connection.Dispose();

    private static IncidentArchive Open(string path, SqliteOpenMode mode, string setup) => new(SqliteFile.Open(path, mode, setup));

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
