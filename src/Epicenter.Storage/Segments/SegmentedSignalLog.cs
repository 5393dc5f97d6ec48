using Epicenter.Core.Signals;
using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>The signal log in files of packed blocks, each with its checksum: one writer at a time, any number of readers.</summary>
/// <remarks>The format is described in docs/log-format.md.</remarks>
public sealed class SegmentedSignalLog : ISignalLog
{
    private static readonly TimeSpan LongestSegment = TimeSpan.FromDays(1);

    private readonly IDataFolder _folder;
    private readonly LogLimits _limits;
    private readonly Action<string> _notice;
    private readonly Lock _writing = new();
    private readonly IdentityHash _identity;
    private readonly BlockWriter _block;
    private readonly ByteSink _blocks = new();
    private readonly HashSet<ulong> _batch = [];
    private readonly long _secret;
    private readonly IDisposable? _held;
    private Segment[] _segments;
    private SegmentWriter _writer;
    private IdentitySet _newest;
    private long _newestSince;
    private long _end;
    private Task _exchanging = Task.CompletedTask;
    private bool _disposed;

    private SegmentedSignalLog(IDataFolder folder, LogLimits limits, Action<string> notice, LogRecovery found, IDisposable? held)
    {
        (_folder, _limits, _notice, _held) = (folder, limits, notice, held);
        _secret = found.Secret;
        _identity = new IdentityHash(_secret);
        _block = new BlockWriter(_secret);
        _segments = [.. found.Segments];
        _writer = found.Writer;
        _newest = found.Newest;
        _newestSince = found.NewestSince;
        _end = found.End;
    }

    public long End => Volatile.Read(ref _end);

    /// <summary>Offset of the oldest signal that is kept.</summary>
    public long Start => Volatile.Read(ref _segments)[0].FirstOffset;

    /// <summary>Bytes of all signals that are kept.</summary>
    public long Length => Volatile.Read(ref _segments).Sum(s => s.Length);

    /// <summary>Opens the log in a folder of its own, and creates it where there is none.</summary>
    /// <param name="notice">Told, in a sentence each, what was found damaged and what became of it.</param>
    /// <exception cref="SignalLogException">It can't be opened; the message names the place and the remedy.</exception>
    public static SegmentedSignalLog Open(string path, LogLimits? limits = null, Action<string>? notice = null) =>
        LogFault.Explained(path, () =>
        {
            if (File.Exists(path))
            {
                throw new SignalLogException($"A file is in the way of the signal log {path}; move it away.");
            }

            var folder = DiskFolder.Make(path);
            var held = FolderLock.Take(folder.Path);
            try
            {
                return Open(folder, limits, notice, held);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        });

    /// <summary>The same in any kind of folder, which the caller sees to it that nobody else writes to.</summary>
    public static SegmentedSignalLog Open(IDataFolder folder, LogLimits? limits = null, Action<string>? notice = null) =>
        Open(folder, limits, notice, held: null);

    public AppendResult Append(IReadOnlyList<Signal> signals, DateTimeOffset arrivedAt)
    {
        ArgumentNullException.ThrowIfNull(signals);
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return LogFault.Explained(_folder.Path, () => AppendAlone(signals, arrivedAt.UtcTicks));
        }
    }

    public void EnsureWritable()
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            LogFault.Explained(_folder.Path, () =>
            {
                if (_writer.IsClosed)
                {
                    Roll();
                }

                _writer.EnsureWritable();
                return true;
            });
        }
    }

    public IEnumerable<LoggedSignal> ReadAfter(long offset) =>
        ReadAfter(offset, End, Volatile.Read(ref _segments));

    public long Trim(DateTimeOffset now, long needed)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var before = Start;
            LogFault.Explained(_folder.Path, () =>
            {
                if (IsStale(now))
                {
                    Roll();
                }

                while (_segments.Length > 1 && _segments[1].FirstOffset - 1 <= needed && IsBeyondLimits(_segments[0], now))
                {
                    GiveUpOldest();
                }

                return true;
            });
            return Start - before;
        }
    }

    public void Dispose()
    {
        lock (_writing)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        _exchanging.Wait();
        _writer.Dispose();
        foreach (var segment in _segments)
        {
            segment.Identities.Dispose();
        }

        _held?.Dispose();
    }

    // The end is asked for first: segments that are begun later don't matter, and one that ends earlier would be read beyond it.
    private IEnumerable<LoggedSignal> ReadAfter(long offset, long end, Segment[] segments) =>
        new LogReader(_folder, _secret, _notice).Read([.. segments.Select(s => (s.Name, s.FirstOffset))], offset, end);

    private static SegmentedSignalLog Open(IDataFolder folder, LogLimits? limits, Action<string>? notice, IDisposable? held)
    {
        var tell = notice ?? (_ => { });
        var bounds = limits ?? new LogLimits();
        return LogFault.Explained(folder.Path, () => new SegmentedSignalLog(folder, bounds, tell, LogRecovery.Of(folder, bounds, tell), held));
    }

    private AppendResult AppendAlone(IReadOnlyList<Signal> signals, long arrival)
    {
        _block.Arrival = arrival;
        var first = _end + 1;
        try
        {
            var isNew = Pack(signals);
            var sync = TimeSpan.Zero;
            if (_blocks.Length > 0)
            {
                if (_writer.IsClosed || _writer.End + _blocks.Length > _limits.SegmentBytes)
                {
                    Roll();
                }

                sync = _writer.Append(_blocks.Written);
                Settle(arrival);
            }

            return new AppendResult(first, isNew, (int)(_end + 1 - first), sync);
        }
        finally
        {
            _block.Clear();
            _blocks.Clear();
            _batch.Clear();
        }
    }

    // Leaves out what the log or the batch itself holds already, and packs the rest.
    private bool[] Pack(IReadOnlyList<Signal> signals)
    {
        var isNew = new bool[signals.Count];
        var offset = _end + 1;
        var start = offset;
        for (var i = 0; i < isNew.Length; i++)
        {
            var identity = _identity.Of(signals[i]);
            isNew[i] = !IsHeld(identity) && _batch.Add(identity);
            if (isNew[i])
            {
                _block.Add(signals[i]);
                offset++;
                if (_block.IsFull)
                {
                    _block.Finish(_blocks, start);
                    start = offset;
                }
            }
        }

        if (!_block.IsEmpty)
        {
            _block.Finish(_blocks, start);
        }

        return isNew;
    }

    private bool IsHeld(ulong identity)
    {
        // Repeats come soon after: the newest segments first.
        for (var i = _segments.Length - 1; i >= 0; i--)
        {
            if (_segments[i].Identities.Contains(identity))
            {
                return true;
            }
        }

        return false;
    }

    private void Settle(long arrival)
    {
        foreach (var identity in _batch)
        {
            _newest.Add(identity);
        }

        var segment = _segments[^1];
        segment.Length = _writer.End;
        segment.LastArrival = Math.Max(segment.LastArrival, arrival);
        _newestSince = _newestSince == 0 ? segment.LastArrival : _newestSince;
        Volatile.Write(ref _end, _end + _batch.Count);
    }

    private bool IsStale(DateTimeOffset now) => _newestSince != 0 && now.UtcTicks - _newestSince > LongestSegment.Ticks;

    private bool IsBeyondLimits(Segment segment, DateTimeOffset now)
    {
        var age = TimeSpan.FromTicks(now.UtcTicks - segment.LastArrival);
        return age > _limits.KeepFor || (Length > _limits.KeepBytes && age > LongestSegment);
    }

    // Begins a new file. Until that is on disk nothing is given up of the old one.
    private void Roll()
    {
        var first = _end + 1;
        var newest = new IdentitySet();
        var segment = new Segment(SegmentName.Of(first), first, newest);
        if (segment.Name == _segments[^1].Name)
        {
            // Nothing was ever appended to it.
            ReplaceEmpty(segment, newest);
            return;
        }

        var writer = Begin(segment);
        Complete(_segments[^1], _newest);
        _writer.Dispose();
        (_writer, _newest, _newestSince) = (writer, newest, 0);
        Volatile.Write(ref _segments, [.. _segments, segment]);
    }

    private void ReplaceEmpty(Segment segment, IdentitySet newest)
    {
        _writer.Dispose();
        _writer = Begin(segment);
        (_newest, _newestSince) = (newest, 0);
        Volatile.Write(ref _segments, [.. _segments[..^1], segment]);
    }

    // A file that could not be finished may be there all the same, and a restart would take the one before it to end where it begins.
    private SegmentWriter Begin(Segment segment)
    {
        try
        {
            return SegmentWriter.Create(_folder, segment.Name, new SegmentHeader(segment.FirstOffset, _secret), _limits);
        }
        catch
        {
            _writer.Close();
            throw;
        }
    }

    private void Complete(Segment segment, IdentitySet identities)
    {
        try
        {
            _writer.Finish();
        }
        catch (IOException e)
        {
            _notice($"The file {segment.Name} of the signal log could not be cut to its length ({e.Message}); what is in it stays as it is.");
        }

        // Sorting a million takes its time, and nobody need wait for it.
        _exchanging = _exchanging.ContinueWith(_ => Exchange(segment, identities), TaskScheduler.Default);
    }

    private void Exchange(Segment segment, IdentitySet identities)
    {
        try
        {
            var name = SegmentName.OfIdentities(segment.Name);
            IdentityFile.Write(_folder, name, identities.Sorted(), segment.LastArrival);
            var written = IdentityFile.TryOpen(_folder, name);
            lock (_writing)
            {
                var isGivenUp = !_segments.Contains(segment);
                if (!_disposed && !isGivenUp && written is not null)
                {
                    segment.Identities = written;
                    return;
                }

                written?.Dispose();
                if (isGivenUp)
                {
                    DeleteIdentities(segment);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They stay in memory, and are written at the next start.
            _notice($"The identities of {segment.Name} could not be written ({e.Message}); they take memory until the next start.");
        }
    }

    private void GiveUpOldest()
    {
        var oldest = _segments[0];
        _folder.Delete(oldest.Name);
        oldest.Identities.Dispose();
        Volatile.Write(ref _segments, _segments[1..]);
        DeleteIdentities(oldest);
        _folder.Sync();
    }

    private void DeleteIdentities(Segment segment)
    {
        var identities = SegmentName.OfIdentities(segment.Name);
        if (_folder.List().Contains(identities))
        {
            _folder.Delete(identities);
        }
    }
}
