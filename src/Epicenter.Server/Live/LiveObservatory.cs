using System.Collections.Immutable;
using System.Globalization;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Signals;
using Epicenter.Storage;

namespace Epicenter.Server.Live;

/// <summary>
/// Runs the observatory over the signal log: what comes through the gate is stamped, made durable, and only then taken in, in the log's order.
/// The minute's tick runs in the same order, so a replay of the log says the same.
/// </summary>
public sealed partial class LiveObservatory(
    CatalogGraph catalog, ISignalLog log, IntakeGate gate, TimeProvider time, ILogger<LiveObservatory> logger)
    : BackgroundService, ILiveObservatory
{
    private const int SignalsPerAppend = 8192;

    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    private readonly GuardedObservatory _observatory = new(catalog, time);
    private readonly ArrivalClock _clock = new(time);
    private DateTimeOffset? _retryAt;

    public CatalogGraph Catalog => catalog;

    public ObservatorySnapshot Snapshot => Feed.Snapshot;

    public long SignalCount => _observatory.Count;

    public string? NotAccepting => gate.NotAccepting;

    /// <summary>The changes, for those who follow them live.</summary>
    public ChangeFeed Feed => _observatory.Feed;

    public ValueTask<ImmutableArray<SeriesPoint>> SeriesOfAsync(string service, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_observatory.SeriesOf(service));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            Rebuild(stoppingToken);
            gate.Open();
            await using var alarm = time.CreateTimer(_ => gate.Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            while (true)
            {
                RunTick();
                alarm.Change(UntilNextDuty(), Timeout.InfiniteTimeSpan);
                await gate.WaitAsync(stoppingToken);
                await WriteAsync(gate.Take(SignalsPerAppend));
                await RetryWhenDueAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
        finally
        {
            gate.Shut("Epicenter is stopping.");
        }
    }

    private void Rebuild(CancellationToken cancellation)
    {
        const int SignalsPerNote = 65_536;
        var started = time.GetTimestamp();
        foreach (var part in log.ReadAfter(0).Chunk(SignalsPerNote))
        {
            cancellation.ThrowIfCancellationRequested();
            _observatory.TakeIn(part);
            gate.Close(string.Create(CultureInfo.InvariantCulture, $"Epicenter is reading its signal log: {_observatory.Offset} of {log.End}."));
        }

        _clock.SignalSeen(_observatory.LastArrival);
        var elapsed = time.GetElapsedTime(started);
        Log.Rebuilt(logger, _observatory.Count, elapsed.TotalMilliseconds);
    }

    private void RunTick()
    {
        var minute = _clock.Minute();
        if (minute > Snapshot.At)
        {
            var events = _observatory.TickTo(minute);
            _clock.TickRun(minute);
            _observatory.Publish(events, minute, accepting: NotAccepting is null);
        }
    }

    private async Task WriteAsync(List<Submission> submissions)
    {
        if (submissions.Count == 0)
        {
            return;
        }

        var arrived = _clock.Stamp();
        Signal[] signals = [.. submissions.SelectMany(s => s.Signals).Select(s => s with { ReceivedAt = arrived })];
        AppendResult result;
        try
        {
            result = await log.AppendAsync(signals, CancellationToken.None);
        }
        catch (Exception e)
        {
            // Whatever it was, nothing was written: the senders learn of it and the server goes on.
            Refuse(submissions, e);
            return;
        }

        var events = _observatory.TakeIn(result.Appended);
        _observatory.Publish(events, _clock.Minute(), accepting: true);
        Receipts.Deliver(submissions, signals, result);
    }

    private void Refuse(List<Submission> submissions, Exception e)
    {
        var reason = e is SignalLogException ? e.Message : "The signal log failed; the server's log says how.";
        Log.NotWritable(logger, e);
        gate.Close(reason);
        _retryAt = time.GetUtcNow() + RetryPause;
        foreach (var submission in submissions)
        {
            submission.Complete(Receipt.Refused(reason));
        }
    }

    // An append of nothing shows whether the log takes signals again. What an append that failed may have left there all the same is read, so
    // that no signal is in the log and not in the observatory.
    private async Task RetryWhenDueAsync()
    {
        if (_retryAt is not { } due || time.GetUtcNow() < due)
        {
            return;
        }

        try
        {
            await log.AppendAsync([], CancellationToken.None);
            _observatory.Publish(_observatory.TakeIn(log.ReadAfter(_observatory.Offset)), _clock.Minute(), accepting: true);
            _retryAt = null;
            gate.Open();
            Log.WritableAgain(logger);
        }
        catch (SignalLogException)
        {
            _retryAt = time.GetUtcNow() + RetryPause;
        }
    }

    private TimeSpan UntilNextDuty()
    {
        var untilMinute = _clock.UntilNextMinute();
        return _retryAt is null || untilMinute < RetryPause ? untilMinute : RetryPause;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Rebuilt from {Signals} signals in {Milliseconds:F0} ms")]
        public static partial void Rebuilt(ILogger logger, long signals, double milliseconds);

        [LoggerMessage(Level = LogLevel.Error, Message = "Signals are refused, for the log can't be written")]
        public static partial void NotWritable(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Information, Message = "Signals are accepted again")]
        public static partial void WritableAgain(ILogger logger);
    }
}
