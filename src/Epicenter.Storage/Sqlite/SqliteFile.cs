using Microsoft.Data.Sqlite;

namespace Epicenter.Storage.Sqlite;

/// <summary>How this project opens and copies its SQLite files.</summary>
internal static class SqliteFile
{
    /// <summary>Opens a file, without a pool, so that it is closed when the connection is.</summary>
    /// <param name="setup">Statements to run first.</param>
    /// <exception cref="SqliteException">The file can't be opened, or is none of SQLite's.</exception>
    public static SqliteConnection Open(string path, SqliteOpenMode mode, string setup)
    {
        var connection = Connect(path, mode);
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = setup;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Copies all of a file to another, in place of what that holds, while it may be in use.</summary>
    public static void BackUp(SqliteConnection connection, string path)
    {
        using var copy = Connect(path, SqliteOpenMode.ReadWriteCreate);
        connection.BackupDatabase(copy);
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
