using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Epicenter.Storage.Sqlite;

/// <summary>The one statement that intake waits for, prepared once.</summary>
/// <remarks>
/// Implementation note: written against SQLite's own interface. A command of ADO.NET makes a string of each line and a reader of each
/// insert, which cost more than the insert itself.
/// </remarks>
internal sealed class SignalInsert : IDisposable
{
    private const string Statement = "INSERT INTO signals (\"offset\", identity, line) VALUES (?1, ?2, ?3) ON CONFLICT (identity) DO NOTHING";
    private const int PrimaryCode = 0xff;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SignalInsert(SqliteConnection connection)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, Statement, out _statement));
    }

    /// <returns>False where the log holds a signal of this identity already.</returns>
    public bool Run(long offset, ReadOnlySpan<byte> identity, ReadOnlySpan<byte> line)
    {
        try
        {
            Check(raw.sqlite3_bind_int64(_statement, 1, offset));
            Check(raw.sqlite3_bind_blob(_statement, 2, identity));
            Check(raw.sqlite3_bind_text(_statement, 3, line));
            Check(raw.sqlite3_step(_statement));
            return raw.sqlite3_changes(_database) > 0;
        }
        finally
        {
            // Says again what the step said; whoever needs to know has been told.
            _ = raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), code & PrimaryCode, code);
        }
    }
}
