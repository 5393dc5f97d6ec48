using System.Collections.Immutable;
using System.Globalization;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Signals;
using Epicenter.Server.Operations;
using Epicenter.Storage;

namespace Epicenter.Server.Live;

/// <summary>
/// Runs the observatory over the signal log: what comes through the gate is stamped, made durable, and only then taken in, in the log's order.
/// The minute's tick runs in the same order, so a replay of the log says the same.
/// </summary>
public sealed partial class LiveObservatory(
    CatalogGraph catalog,
    ServerOptions options,
    ISignalLog log,
    Checkpoints checkpoints,
    IntakeGate gate,
    IntakeCounts counts,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<LiveObservatory> logger)
    : BackgroundService, ILiveObservatory
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    // Proxies drop a stream that is silent for a minute.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    // An alarm set for the minute itself would come late if the clock were put forward while it is being set.
    private static readonly TimeSpan LookAtTheClock = TimeSpan.FromSeconds(0.5);

    private readonly GuardedObservatory _observatory = new(catalog, options.Observatory, time);
    private readonly ArrivalClock _clock = new(time);
    private readonly List<Signal> _signals = [];
    private List<Submission> _submissions = [];
    private DateTimeOffset? _retryAt;

    public CatalogGraph Catalog => catalog;

    public ObservatorySnapshot Snapshot => Feed.Snapshot;

    public long SignalCount => _observatory.Offset;

    public string? NotAccepting => gate.NotAccepting;

    /// <summary>The changes, for those who follow them live.</summary>
    public ChangeFeed Feed => _observatory.Feed;

    public ValueTask<ImmutableArray<SeriesPoint>> SeriesOfAsync(string service, DateTimeOffset from = default, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_observatory.SeriesOf(service, from));

    /// <summary>Why an operator's act can't be done as things are; null where it can.</summary>
    internal SignalError? Objection(Act act) => _observatory.Objection(act);

    // The disk is waited for on a thread of its own: those of the pool have requests to answer.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => Run(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Run(CancellationToken stopping)
    {
        // Before the server waits for its connections to end.
        using var ending = lifetime.ApplicationStopping.Register(Feed.End);
        using var beat = time.CreateTimer(_ => Feed.Beat(), null, Heartbeat, Heartbeat);
        try
        {
            Resume(stopping);
            gate.Open();
            using var alarm = time.CreateTimer(_ => gate.Wake(), null, LookAtTheClock, LookAtTheClock);
            using var stop = stopping.Register(gate.Wake);
            while (!stopping.IsCancellationRequested)
            {
                RunTick();
                gate.Wait();
                WriteWhatWaits();
                RetryWhenDue();
            }

            WriteWhatWaits();
            checkpoints.Save(_observatory.Save());
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The server stops before it was ready.
        }
        finally
        {
            gate.Shut("Epicenter is stopping.");

            // Had it failed over these, nobody else would tell whoever waits.
            Receipts.Refuse(_submissions, "Epicenter is stopping.");
        }
    }

    private void Resume(CancellationToken stopping)
    {
        const int SignalsPerNote = 65_536;
        var started = time.GetTimestamp();
        var from = checkpoints.Restore(_observatory.Restore, log.End);
        foreach (var part in log.ReadAfter(from).Chunk(SignalsPerNote))
        {
            stopping.ThrowIfCancellationRequested();
            _observatory.TakeIn(part);
            gate.Close(string.Create(CultureInfo.InvariantCulture, $"Epicenter is reading its signal log: {_observatory.Offset} of {log.End}."));
        }

        _clock.SignalSeen(_observatory.LastArrival);
        _clock.TickRun(_observatory.Now);
        _observatory.Publish([], _clock.Minute(), accepting: true);
        if (from > 0)
        {
            // The checkpoint is as large as the state that was made of it. By itself the collector would come for it when the next one is saved.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        var elapsed = time.GetElapsedTime(started).TotalMilliseconds;
        Log.Resumed(logger, from, _observatory.Offset - from, elapsed);
    }

    private void RunTick()
    {
        var minute = _clock.Minute();
        if (minute > Snapshot.At)
        {
            using var activity = Traces.Source.StartActivity("tick");
            var events = _observatory.TickTo(minute);
            _clock.TickRun(minute);
            _observatory.Publish(events, minute, accepting: NotAccepting is null);
            SaveWhenDue();
        }
    }

    private void WriteWhatWaits()
    {
        _submissions = gate.Take(_submissions);
        if (_submissions.Count == 0)
        {
            return;
        }

        foreach (var submission in _submissions)
        {
            _signals.AddRange(submission.Signals);
        }

        Write(_submissions, _clock.Stamp());
        _signals.Clear();
        _submissions.Clear();
    }

    private void Write(List<Submission> submissions, DateTimeOffset arrivedAt)
    {
        AppendResult result;
        using var activity = Traces.Source.StartActivity("append")?.SetTag("signals", _signals.Count);
        gate.WriteBegins();
        try
        {
            result = log.Append(_signals, arrivedAt);
        }
        catch (Exception e)
        {
            // Whatever it was, nothing was written: the senders learn of it and the server goes on.
            Refuse(submissions, e);
            return;
        }
        finally
        {
            gate.WriteEnds();
        }

        counts.Append(result);

        // Who reports need not wait until it is counted; an operator is answered with what the act has done.
        Receipts.Deliver(submissions, result, acts: false);
        var events = _observatory.TakeIn(_signals, result, arrivedAt);
        _observatory.Publish(events, _clock.Minute(), accepting: true);
        Receipts.Deliver(submissions, result, acts: true);
        SaveWhenDue();
    }

    private void SaveWhenDue()
    {
        if (checkpoints.IsDue(_observatory.Offset))
        {
            checkpoints.SaveLater(_observatory.Save());
        }
    }

    private void Refuse(List<Submission> submissions, Exception e)
    {
        var reason = e is SignalLogException ? e.Message : "The signal log failed; the server's log says how.";
        Log.NotWritable(logger, e);
        gate.Close(reason);
        _retryAt = time.GetUtcNow() + RetryPause;
        Receipts.Refuse(submissions, reason);
    }

    private void RetryWhenDue()
    {
        // Asked once: who puts the clock forward meanwhile shall not have to wait anew.
        var now = time.GetUtcNow();
        if (_retryAt is not { } due || now < due)
        {
            return;
        }

        try
        {
            log.EnsureWritable();
            _retryAt = null;
            gate.Open();
            Log.WritableAgain(logger);
        }
        catch (SignalLogException)
        {
            _retryAt = now + RetryPause;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Resumed at signal {Offset} and read {Signals} more in {Milliseconds:F0} ms")]
        public static partial void Resumed(ILogger logger, long offset, long signals, double milliseconds);

        [LoggerMessage(Level = LogLevel.Error, Message = "Signals are refused, for the log can't be written")]
        public static partial void NotWritable(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Information, Message = "Signals are accepted again")]
        public static partial void WritableAgain(ILogger logger);
    }
}
