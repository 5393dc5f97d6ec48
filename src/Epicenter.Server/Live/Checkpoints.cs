using Epicenter.Core.Checkpoints;
using Epicenter.Storage;

namespace Epicenter.Server.Live;

/// <summary>Keeps the observatory's state on disk, so that a restart reads only what came since. One that can't be used is passed over aloud.</summary>
/// <param name="store">Null where nothing is kept.</param>
public sealed partial class Checkpoints(CheckpointStore? store, TimeProvider time, ILogger<Checkpoints> logger) : ILogFollower
{
    private const long SignalsBetween = 1_000_000;

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    private Task _saving = Task.CompletedTask;
    private long _offset;
    private long _durable;
    private DateTimeOffset _savedAt;

    public string Name => "observatory";

    public long Offset => store is null ? 0 : Interlocked.Read(ref _durable);

    /// <summary>How old the last one is; null while there is none.</summary>
    public TimeSpan? Age => _savedAt == default ? null : time.GetUtcNow() - _savedAt;

    /// <summary>Whether enough has come, or enough time has passed, since the last.</summary>
    public bool IsDue(long offset) => store is not null && _saving.IsCompleted && offset != _offset
        && (offset - _offset >= SignalsBetween || time.GetUtcNow() - _savedAt >= Between);

    /// <summary>Goes on from the latest that can be used.</summary>
    /// <param name="restore">Takes one up, or throws a <see cref="CheckpointException"/>.</param>
    /// <param name="end">The last offset of the log: what goes beyond it is not of this log.</param>
    /// <returns>The offset from which on the log is to be read.</returns>
    public long Restore(Action<StoredCheckpoint> restore, long end)
    {
        ArgumentNullException.ThrowIfNull(restore);
        foreach (var checkpoint in store?.Load(notice => Log.PassedOver(logger, notice)) ?? [])
        {
            if (checkpoint.Offset > end)
            {
                Log.PassedOver(logger, $"The checkpoint at signal {checkpoint.Offset} lies beyond the end of the signal log ({end}).");
                continue;
            }

            try
            {
                restore(checkpoint);
                _offset = checkpoint.Offset;
                Interlocked.Exchange(ref _durable, checkpoint.Offset);
                _savedAt = time.GetUtcNow();
                return checkpoint.Offset;
            }
            catch (CheckpointException e)
            {
                Log.PassedOver(logger, e.Message);
            }
        }

        return 0;
    }

    /// <summary>Writes one while the work goes on.</summary>
    public void SaveLater(StoredCheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        _offset = checkpoint.Offset;
        _savedAt = time.GetUtcNow();
        _saving = Task.Run(() => Write(checkpoint));
    }

    /// <summary>Writes the last one before the server ends.</summary>
    public void Save(StoredCheckpoint checkpoint)
    {
        _saving.Wait();
        Write(checkpoint);
    }

    private void Write(StoredCheckpoint checkpoint)
    {
        try
        {
            store?.Save(checkpoint);
            Interlocked.Exchange(ref _durable, checkpoint.Offset);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The log holds everything: the next start takes longer, that is all.
            Log.NotSaved(logger, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Notice} The state is rebuilt from what came before it, or from the signal log.")]
        public static partial void PassedOver(ILogger logger, string notice);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A checkpoint could not be written ({Reason}); the next start reads more of the signal log")]
        public static partial void NotSaved(ILogger logger, string reason);
    }
}
