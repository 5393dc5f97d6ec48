using System.Globalization;
using Epicenter.Core;

namespace Epicenter.Server.Live;

/// <summary>
/// The latest snapshot and the changes that led to it, the last few thousand of them in memory, so that a reader who was away for a while misses nothing.
/// Readers pull from a position of their own: a slow one costs no memory and holds nobody up.
/// </summary>
public sealed class ChangeFeed
{
    private readonly Lock _lock = new();
    private readonly ChangeFrame[] _ring;
    private readonly string _run;
    private long _end;
    private ObservatorySnapshot _snapshot;
    private TaskCompletionSource _more = NewSignal();

    /// <param name="run">Tells this run's positions from those of earlier ones.</param>
    internal ChangeFeed(ObservatorySnapshot snapshot, string run, int capacity = 4096)
    {
        _snapshot = snapshot;
        _run = run;
        _ring = new ChangeFrame[capacity];
    }

    public ObservatorySnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>The snapshot and the position that belongs to it.</summary>
    internal (ObservatorySnapshot Snapshot, long Position) Start()
    {
        lock (_lock)
        {
            return (_snapshot, _end);
        }
    }

    internal void Publish(ObservatorySnapshot snapshot, IEnumerable<Change> changes)
    {
        TaskCompletionSource heard;
        lock (_lock)
        {
            foreach (var change in changes)
            {
                _end++;
                _ring[_end % _ring.Length] = ChangeFrame.Encode(IdOf(_end), change.Kind, change.Json);
            }

            Volatile.Write(ref _snapshot, snapshot);
            heard = _more;
            _more = NewSignal();
        }

        heard.SetResult();
    }

    internal FeedRead ReadAfter(long position)
    {
        lock (_lock)
        {
            if (position < _end - _ring.Length)
            {
                return new FeedRead(null, _end, _more.Task);
            }

            var frames = new ChangeFrame[_end - position];
            for (var i = 0; i < frames.Length; i++)
            {
                frames[i] = _ring[(position + 1 + i) % _ring.Length];
            }

            return new FeedRead(frames, _end, _more.Task);
        }
    }

    internal string IdOf(long position) => string.Create(CultureInfo.InvariantCulture, $"{_run}-{position}");

    /// <summary>Whether an id that a reader saw last names a place from which it misses nothing.</summary>
    internal bool TryResume(string? lastSeen, out long position)
    {
        position = 0;
        if (lastSeen?.Split('-') is not [var run, var number]
            || run != _run
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out position))
        {
            return false;
        }

        lock (_lock)
        {
            return position <= _end && position >= _end - _ring.Length;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
