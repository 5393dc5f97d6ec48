using Epicenter.Core.Signals;
using Microsoft.Data.Sqlite;

namespace Epicenter.Storage.Sqlite;

/// <summary>Reads the log a page at a time, so that no transaction stays open while a reader thinks.</summary>
internal sealed class SignalLogPages : IDisposable
{
    private readonly SignalLogFile _file;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _select;

    public SignalLogPages(SignalLogFile file, int pageLength)
    {
        _file = file;
        try
        {
            _connection = file.Connect();
        }
        catch (SqliteException e)
        {
            throw SqliteFault.Of(e, file.Path);
        }

        _select = _connection.CreateCommand();
        _select.CommandText = $"SELECT \"offset\", line FROM signals WHERE \"offset\" > $after ORDER BY \"offset\" LIMIT {pageLength}";
        _select.Parameters.Add("$after", SqliteType.Integer);
    }

    /// <summary>The next page; empty at the end of the log.</summary>
    public IReadOnlyList<LoggedSignal> ReadAfter(long offset)
    {
        try
        {
            var page = new List<LoggedSignal>();
            _select.Parameters[0].Value = offset;
            using var rows = _select.ExecuteReader();
            while (rows.Read())
            {
                page.Add(Read(rows.GetInt64(0), rows.GetFieldValue<byte[]>(1)));
            }

            return page;
        }
        catch (SqliteException e)
        {
            throw SqliteFault.Of(e, _file.Path);
        }
    }

    public void Dispose()
    {
        _select.Dispose();
        _connection.Dispose();
    }

    private LoggedSignal Read(long offset, byte[] line) =>
        SignalCodec.TryRead(line, out var signal, out var error)
            ? new LoggedSignal(offset, signal)
            : throw SqliteFault.Damaged(_file.Path, $"the signal at offset {offset} {error.Message}");
}
