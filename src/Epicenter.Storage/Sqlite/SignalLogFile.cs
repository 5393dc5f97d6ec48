using Microsoft.Data.Sqlite;

namespace Epicenter.Storage.Sqlite;

/// <summary>The file on disk: created for its owner only, known by its mark, and held by one process at a time.</summary>
internal sealed class SignalLogFile : IDisposable
{
    /// <summary>"EpiC" in the header, by which SQLite and <c>file</c> tell whose database it is.</summary>
    private const int ApplicationId = 0x45706943;

    public const int SchemaVersion = 1;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const string Schema = """
        CREATE TABLE signals (
          "offset" INTEGER PRIMARY KEY,
          identity BLOB NOT NULL UNIQUE,
          line TEXT NOT NULL
        ) STRICT;
        """;

    private readonly FileStream _lock;

    private SignalLogFile(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    public string Path { get; }

    /// <exception cref="SignalLogException">The message names the file and the remedy.</exception>
    public static SignalLogFile Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var file = new SignalLogFile(full, Hold(full));
        try
        {
            file.Prepare();
            return file;
        }
        catch (SqliteException e)
        {
            file.Dispose();
            throw SqliteFault.Of(e, full);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>A connection of its own, which the caller disposes of.</summary>
    public SqliteConnection Connect()
    {
        var connection = ConnectAsItIs();
        try
        {
            // With FULL a commit in WAL mode is synced before it returns: what was acknowledged survives a power cut.
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream Hold(string path)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            if (Directory.Exists(path))
            {
                throw new SignalLogException($"A folder is in the way of the signal log {path}; move it away.");
            }

            using (Create(path, FileShare.ReadWrite))
            {
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SqliteFault.NotWritable(path, e);
        }

        try
        {
            return Create(path + ".lock", FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw SqliteFault.NotWritable(path, e);
        }
        catch (IOException e)
        {
            throw new SignalLogException($"Another Epicenter uses the signal log {path}; stop it, or choose another data folder.", e);
        }
    }

    private static FileStream Create(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }

    // What the file is must be known before anything is changed in it: it may be somebody else's.
    private void Prepare()
    {
        using var connection = ConnectAsItIs();
        var mark = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        if (mark == 0 && version == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0)
        {
            Execute(connection, $"BEGIN; {Schema} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion}; COMMIT;");
            return;
        }

        if (mark != ApplicationId)
        {
            throw SqliteFault.Foreign(Path);
        }

        if (version > SchemaVersion)
        {
            throw new SignalLogException($"The signal log {Path} was written by a newer Epicenter (version {version} of its layout); use that one.");
        }

        if (Number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'signals'") == 0)
        {
            throw SqliteFault.Damaged(Path, "its table is missing");
        }
    }

    private SqliteConnection ConnectAsItIs()
    {
        var where = new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        var connection = new SqliteConnection(where.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static long Number(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
