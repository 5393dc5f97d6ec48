using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;
using Epicenter.Storage;

namespace Epicenter.Server.Live;

/// <summary>
/// The core's observatory with its one writer and its many readers: signals are taken in by turns short enough that a page which asks for a
/// series never waits long, and each change is published as an immutable snapshot.
/// </summary>
internal sealed class GuardedObservatory(CatalogGraph catalog, ObservatoryOptions options, TimeProvider time)
{
    private const int SignalsPerTurn = 1024;

    private readonly Lock _turn = new();
    private Observatory _observatory = new(catalog, options);
    private long _offset;

    public ChangeFeed Feed { get; } = new(
        new Observatory(catalog).Snapshot(), time.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture));

    /// <summary>Place in the log of the last signal taken in.</summary>
    public long Offset => Interlocked.Read(ref _offset);

    /// <summary>When the last one arrived.</summary>
    public DateTimeOffset LastArrival { get; private set; }

    /// <summary>The last tick; the default before the first signal.</summary>
    public DateTimeOffset Now => _observatory.Now;

    public ImmutableArray<SeriesPoint> SeriesOf(string service, DateTimeOffset from)
    {
        lock (_turn)
        {
            return _observatory.SeriesOf(service, from);
        }
    }

    /// <summary>Why an operator's act can't be done as things are; null where it can.</summary>
    public SignalError? Objection(Act act)
    {
        lock (_turn)
        {
            return _observatory.Objection(act);
        }
    }

    /// <summary>Goes on from an earlier state.</summary>
    /// <exception cref="CheckpointException">It is of another catalog or version, or damaged.</exception>
    public void Restore(StoredCheckpoint checkpoint)
    {
        _observatory = Observatory.Restore(catalog, checkpoint.State, options);
        Interlocked.Exchange(ref _offset, checkpoint.Offset);
        LastArrival = checkpoint.LastArrival;
    }

    /// <summary>All that it would take to go on from here.</summary>
    public StoredCheckpoint Save()
    {
        lock (_turn)
        {
            return new StoredCheckpoint(Offset, LastArrival, _observatory.Save());
        }
    }

    /// <summary>Takes signals in, in the order of the log.</summary>
    /// <returns>What happened to incidents meanwhile.</returns>
    public List<IncidentEvent> TakeIn(IEnumerable<LoggedSignal> signals)
    {
        var events = new List<IncidentEvent>();
        foreach (var turn in signals.Chunk(SignalsPerTurn))
        {
            lock (_turn)
            {
                foreach (var (_, signal) in turn)
                {
                    events.AddRange(_observatory.Accept(signal));
                }
            }

            Arrived(turn[^1].Offset, turn[^1].Signal.ReceivedAt!.Value);
        }

        return events;
    }

    /// <summary>Takes in what an append has added to the log.</summary>
    /// <returns>What happened to incidents meanwhile.</returns>
    public List<IncidentEvent> TakeIn(List<Signal> signals, in AppendResult result, DateTimeOffset arrivedAt)
    {
        var events = new List<IncidentEvent>();
        var all = CollectionsMarshal.AsSpan(signals);
        for (var start = 0; start < all.Length; start += SignalsPerTurn)
        {
            var length = Math.Min(SignalsPerTurn, all.Length - start);
            TakeIn(all.Slice(start, length), result.IsNew.AsSpan(start, length), arrivedAt, events);
        }

        Arrived(result.FirstOffset + result.Appended - 1, arrivedAt);
        return events;
    }

    /// <summary>Runs the ticks up to a minute; before the first signal there are none.</summary>
    public ImmutableArray<IncidentEvent> TickTo(DateTimeOffset minute)
    {
        lock (_turn)
        {
            return _observatory.AdvanceTo(minute);
        }
    }

    /// <summary>Lets readers see what is new, unless nothing is.</summary>
    /// <param name="clock">What to show as the time as long as the observatory, for want of a tick, has none of its own.</param>
    public void Publish(IReadOnlyList<IncidentEvent> events, DateTimeOffset clock, bool accepting)
    {
        var before = Feed.Snapshot;
        var silent = _observatory.Now == default;
        if (events.Count == 0 && before.Acts == _observatory.Acts && before.At == (silent ? clock : _observatory.Now))
        {
            return;
        }

        ObservatorySnapshot after;
        lock (_turn)
        {
            after = _observatory.Snapshot();
        }

        after = silent ? after with { At = clock } : after;
        var changes = SnapshotChanges.Between(before, after, events, catalog);
        Feed.Publish(after, after.At == before.At ? changes : changes.Append(SnapshotChanges.Tick(after, Offset, accepting)));
    }

    private void TakeIn(ReadOnlySpan<Signal> signals, ReadOnlySpan<bool> isNew, DateTimeOffset arrivedAt, List<IncidentEvent> events)
    {
        lock (_turn)
        {
            for (var i = 0; i < signals.Length; i++)
            {
                if (isNew[i])
                {
                    events.AddRange(_observatory.Accept(Observation.Of(signals[i], catalog) with { Arrival = arrivedAt.UtcTicks }));
                }
            }
        }
    }

    private void Arrived(long offset, DateTimeOffset at)
    {
        Interlocked.Exchange(ref _offset, offset);
        LastArrival = at;
    }
}
