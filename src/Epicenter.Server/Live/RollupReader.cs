using System.Collections.Concurrent;
using System.Data.Common;
using Epicenter.Storage;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Live;

/// <summary>
/// Follows the signal log once a minute and counts what came, at leisure: a minute of a flood is millions, and who reports meanwhile shall not wait for them
/// to be counted. Where that fails, nothing else does: it says so and tries again.
/// </summary>
/// <param name="path">The rollups' file; null where none are kept.</param>
public sealed partial class RollupReader(ISignalLog log, string? path, TimeProvider time, ILogger<RollupReader> logger) : BackgroundService, ILogFollower, IReportHistory
{
    // The counts of so many go to the disk together, and after each slice of them the processor is left to others for so many times as long as it took.
    private const int SignalsACommit = 50_000;
    private const int SignalsASlice = 2_000;
    private const int Leisure = 3;

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly ConcurrentBag<RollupStore> _readers = [];

    private RollupStore? _store;
    private long _offset;
    private long? _endAtStart;
    private bool _isFailing;
    private IReadOnlyList<PlaceCount> _places = [];

    public string Name => "rollups";

    /// <summary>The last signal that is counted for good: those after it are still needed. 0 until the first minute is over.</summary>
    public long Offset => path is null ? long.MaxValue : Interlocked.Read(ref _offset);

    public IReadOnlyList<PlaceCount> Places => Volatile.Read(ref _places);

    public WatchedTime Watched(DateTimeOffset from, DateTimeOffset to) => Ask(rollups => rollups.Watched(from, to)) ?? WatchedTime.Unknown;

    public IReadOnlyList<RollupCount>? Reports(string service, DateTimeOffset from, DateTimeOffset to, RollupStep step) =>
        Ask(rollups => rollups.Reports(service, from, to, step));

    public IReadOnlyList<RollupShare>? Complaints(string service, DateTimeOffset from, DateTimeOffset to) =>
        Ask(rollups => rollups.Complaints(service, from, to));

    public IReadOnlyList<RollupShare>? Countries(string service, DateTimeOffset from, DateTimeOffset to) =>
        Ask(rollups => rollups.Countries(service, from, to));

    // Hosted services start one after another: this one before a signal can come, which would hide that the log is an older copy.
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _endAtStart = log.End;
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        _store?.Dispose();
        CloseReaders();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (path is null)
        {
            return;
        }

        using var minute = new PeriodicTimer(Between, time);
        try
        {
            while (await minute.WaitForNextTickAsync(stoppingToken))
            {
                await Task.Run(() => FollowAsync(path, stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is counted after the next start.
        }
    }

    private T? Ask<T>(Func<RollupStore, T> question)
        where T : class
    {
        if (!File.Exists(path))
        {
            return null;
        }

        RollupStore? reader = null;
        try
        {
            // On connections of their own, which are kept: who asks does not wait for who counts.
            reader = _readers.TryTake(out var kept) ? kept : RollupStore.OpenRead(path);
            var answer = question(reader);
            _readers.Add(reader);
            return answer;
        }
        catch (DbException e)
        {
            reader?.Dispose();
            Log.NotAnswered(logger, e.Message);
            return null;
        }
    }

    private async Task FollowAsync(string file, CancellationToken stopping)
    {
        try
        {
            _store ??= Open(file);
            Interlocked.Exchange(ref _offset, _store.Offset);
            await CountAsync(_store, stopping);
            var now = time.GetUtcNow();
            _store.Watch(now);
            _store.Forget(now);
            Volatile.Write(ref _places, _store.Places(now));
            if (_isFailing)
            {
                Log.CountingAgain(logger);
                _isFailing = false;
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Fail(e);
        }
    }

    private async Task CountAsync(RollupStore store, CancellationToken stopping)
    {
        var batch = new RollupBatch();
        var began = time.GetTimestamp();
        foreach (var slice in log.ReadAfter(store.Offset).Chunk(SignalsASlice))
        {
            batch.Add(slice);
            if (batch.Signals >= SignalsACommit)
            {
                Commit(store, batch);
                batch = new RollupBatch();
            }

            await Task.Delay(Leisure * time.GetElapsedTime(began), time, stopping);
            began = time.GetTimestamp();
        }

        Commit(store, batch);
    }

    private void Commit(RollupStore store, RollupBatch batch)
    {
        store.Add(batch);
        Interlocked.Exchange(ref _offset, store.Offset);
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private RollupStore Open(string file)
    {
        var store = RollupStore.Open(file);
        if (store.Offset > _endAtStart)
        {
            Log.BeyondTheLog(logger, store.Offset, _endAtStart.Value);
            store.GoBackTo(_endAtStart.Value);
        }

        // From now on it is ahead of that by what it has counted itself.
        _endAtStart = null;
        return store;
    }

    // A connection may be what is broken: the next minute opens a new one.
    private void Fail(Exception e)
    {
        _store?.Dispose();
        _store = null;
        CloseReaders();
        if (!_isFailing)
        {
            Log.NotCounting(logger, path!, e.Message);
            _isFailing = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The rollups in {File} can't be written ({Reason}); tried again every minute, all else goes on. Where the file is damaged, put a backup in its place, or move it away to count anew what the log holds")]
        public static partial void NotCounting(ILogger logger, string file, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "The rollups are written again")]
        public static partial void CountingAgain(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The rollups can't be read ({Reason})")]
        public static partial void NotAnswered(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The rollups count up to signal {Offset}, and the signal log ends at {End}: an older copy has taken its place. What it lacks stays counted")]
        public static partial void BeyondTheLog(ILogger logger, long offset, long end);
    }
}
