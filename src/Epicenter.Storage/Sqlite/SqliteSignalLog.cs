using System.Threading.Channels;
using Epicenter.Core.Signals;
using Microsoft.Data.Sqlite;

namespace Epicenter.Storage.Sqlite;

/// <summary>The signal log in one SQLite file: the embedded default, for one process at a time.</summary>
/// <remarks>
/// Appends are grouped: all that wait while one transaction is being synced share the next, so that many callers cost one sync. Readers
/// page through the log on a connection of their own, and neither wait for the writer nor hold it up.
/// </remarks>
public sealed class SqliteSignalLog : ISignalLog
{
    private const int WaitingAppends = 4096;
    private const int PageLength = 2000;

    private readonly SignalLogFile _file;
    private readonly Channel<PendingAppend> _waiting;
    private readonly SignalLogWriter _writer;
    private readonly Task _writing;
    private int _disposed;

    private SqliteSignalLog(SignalLogFile file)
    {
        _file = file;
        _waiting = Channel.CreateBounded<PendingAppend>(new BoundedChannelOptions(WaitingAppends) { SingleReader = true });
        _writer = new SignalLogWriter(file);
        _writing = Task.Run(() => _writer.RunAsync(_waiting.Reader));
    }

    public long End => _writer.End;

    /// <summary>Opens the log, and creates it where there is none.</summary>
    /// <param name="path">The file; its folder is created too.</param>
    /// <exception cref="SignalLogException">It can't be opened, is damaged, or is something else; the message names the remedy.</exception>
    public static SqliteSignalLog Open(string path)
    {
        var file = SignalLogFile.Open(path);
        try
        {
            return new SqliteSignalLog(file);
        }
        catch (SqliteException e)
        {
            file.Dispose();
            throw SqliteFault.Of(e, file.Path);
        }
    }

    public async ValueTask<AppendResult> AppendAsync(IReadOnlyList<Signal> signals, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(signals);

        // Encoded here, so that the callers' threads share that work and the writer only writes.
        var append = new PendingAppend([.. signals.Select(SignalRow.Of)], cancellation);
        try
        {
            await _waiting.Writer.WriteAsync(append, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteSignalLog));
        }

        return await append.Task;
    }

    public IEnumerable<LoggedSignal> ReadAfter(long offset)
    {
        using var reader = new SignalLogPages(_file, PageLength);
        while (true)
        {
            var page = reader.ReadAfter(offset);
            foreach (var logged in page)
            {
                yield return logged;
            }

            if (page.Count == 0)
            {
                yield break;
            }

            offset = page[^1].Offset;
        }
    }

    /// <summary>Finishes what was handed over, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _waiting.Writer.Complete();
        await _writing;
        _writer.Dispose();
        _file.Dispose();
    }
}
