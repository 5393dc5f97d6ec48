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

    // What a wave writes is sent in real time, whatever the observatory's clock says.
    private readonly Waves _waves = new(TimeProvider.System);
    private long _end;
    private ObservatorySnapshot _snapshot;

    /// <param name="run">Tells this run's positions from those of earlier ones.</param>
    internal ChangeFeed(ObservatorySnapshot snapshot, string run, int capacity = 4096)
    {
        _snapshot = snapshot;
        _run = run;
        _ring = new ChangeFrame[capacity];
    }

    public ObservatorySnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>Whether no more will be told.</summary>
    internal bool HasEnded => _waves.HaveEnded;

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
        bool isMore;
        lock (_lock)
        {
            var before = _end;
            foreach (var change in changes)
            {
                _end++;
                _ring[_end % _ring.Length] = ChangeFrame.Encode(IdOf(_end), change.Kind, change.Json);
            }

            Volatile.Write(ref _snapshot, snapshot);
            isMore = _end > before;
        }

        if (isMore)
        {
            _waves.Wake();
        }
    }

    /// <summary>Wakes those who wait though nothing is new, so that what lies between them and their reader does not take the silence for an end.</summary>
    internal void Beat() => _waves.Wake();

    /// <summary>Wakes those who wait for the last time.</summary>
    internal void End() => _waves.End();

    /// <summary>The wave with which a new reader will be woken.</summary>
    internal int Join() => _waves.Join();

    /// <summary>Completes when there is more after a position, or with the next beat.</summary>
    internal Task MoreAfter(long position, int wave)
    {
        lock (_lock)
        {
            return position < _end ? Task.CompletedTask : _waves.Next(wave);
        }
    }

    internal FeedRead ReadAfter(long position)
    {
        lock (_lock)
        {
            if (position < _end - _ring.Length)
            {
                return new FeedRead(null, _end);
            }

            var frames = new ChangeFrame[_end - position];
            for (var i = 0; i < frames.Length; i++)
            {
                frames[i] = _ring[(position + 1 + i) % _ring.Length];
            }

            return new FeedRead(frames, _end);
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
}
