using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Epicenter.Storage.Sqlite;

/// <summary>The only one that writes to the log.</summary>
internal sealed class SignalLogWriter : IDisposable
{
    private const int RowsAGroup = 20_000;

    private readonly SignalLogFile _file;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    // What writes a page without changing anything: an append that adds nothing still shows whether the disk takes it.
    private readonly SqliteCommand _touch;
    private long _end;

    public SignalLogWriter(SignalLogFile file)
    {
        _file = file;
        _connection = file.Connect();
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO signals (\"offset\", identity, line) VALUES ($offset, $identity, $line) ON CONFLICT (identity) DO NOTHING";
        _insert.Parameters.Add("$offset", SqliteType.Integer);
        _insert.Parameters.Add("$identity", SqliteType.Blob);
        _insert.Parameters.Add("$line", SqliteType.Text);
        _touch = _connection.CreateCommand();
        _touch.CommandText = $"PRAGMA user_version = {SignalLogFile.SchemaVersion}";
        _end = LastOffset();
    }

    /// <summary>Offset of the last signal that is on disk.</summary>
    public long End => Volatile.Read(ref _end);

    /// <summary>Writes what comes until the channel is completed and empty.</summary>
    public async Task RunAsync(ChannelReader<PendingAppend> waiting)
    {
        var group = new List<PendingAppend>();
        while (await waiting.WaitToReadAsync())
        {
            var rows = 0;
            while (rows < RowsAGroup && waiting.TryRead(out var append))
            {
                if (append.TryBegin())
                {
                    group.Add(append);
                    rows += append.Rows.Count;
                }
            }

            WriteGroup(group);
            group.Clear();
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _touch.Dispose();
        _connection.Dispose();
    }

    private void WriteGroup(List<PendingAppend> group)
    {
        List<AppendResult> results;
        try
        {
            results = Commit(group);
        }
        catch (Exception e)
        {
            // Whatever it was, each caller learns of it, and the next group gets its try: a full disk may have room again by then.
            var reason = e is SqliteException fault ? SqliteFault.Of(fault, _file.Path) : e;
            group.ForEach(append => append.Fail(reason));
            return;
        }

        for (var i = 0; i < group.Count; i++)
        {
            group[i].Succeed(results[i]);
        }
    }

    private List<AppendResult> Commit(List<PendingAppend> group)
    {
        var results = new List<AppendResult>(group.Count);
        using var transaction = _connection.BeginTransaction();
        _insert.Transaction = transaction;
        var end = _end;
        foreach (var append in group)
        {
            results.Add(Insert(append.Rows, ref end));
        }

        if (group.TrueForAll(append => append.Rows.Count == 0))
        {
            _touch.Transaction = transaction;
            _touch.ExecuteNonQuery();
        }

        transaction.Commit();
        Volatile.Write(ref _end, end);
        return results;
    }

    private AppendResult Insert(IReadOnlyList<SignalRow> rows, ref long end)
    {
        var appended = new List<LoggedSignal>(rows.Count);
        foreach (var row in rows)
        {
            _insert.Parameters[0].Value = end + 1;
            _insert.Parameters[1].Value = row.Identity;
            _insert.Parameters[2].Value = row.Line;
            if (_insert.ExecuteNonQuery() > 0)
            {
                appended.Add(new LoggedSignal(++end, row.Signal));
            }
        }

        return new AppendResult(appended, rows.Count - appended.Count);
    }

    private long LastOffset()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT coalesce(max(\"offset\"), 0) FROM signals";
        return (long)command.ExecuteScalar()!;
    }
}
