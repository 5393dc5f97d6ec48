using System.Collections.Immutable;
using System.Globalization;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Storage;

namespace Epicenter.Server.Live;

/// <summary>
/// The core's observatory with its one writer and its many readers: signals are taken in by turns short enough that a page which asks for a
/// series never waits long, and each change is published as an immutable snapshot.
/// </summary>
internal sealed class GuardedObservatory(CatalogGraph catalog, TimeProvider time)
{
    private const int SignalsPerTurn = 1024;

    private readonly Observatory _observatory = new(catalog);
    private readonly Lock _turn = new();
    private long _count;

    public ChangeFeed Feed { get; } = new(
        new Observatory(catalog).Snapshot(), time.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture));

    /// <summary>Signals taken in so far.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Place in the log of the last one.</summary>
    public long Offset { get; private set; }

    /// <summary>When the last one arrived.</summary>
    public DateTimeOffset LastArrival { get; private set; }

    public ImmutableArray<SeriesPoint> SeriesOf(string service)
    {
        lock (_turn)
        {
            return _observatory.SeriesOf(service);
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

            Interlocked.Add(ref _count, turn.Length);
            (Offset, var last) = turn[^1];
            LastArrival = last.ReceivedAt ?? last.At;
        }

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
        if (events.Count == 0 && before.At == (silent ? clock : _observatory.Now))
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
        Feed.Publish(after, after.At == before.At ? changes : changes.Append(SnapshotChanges.Tick(after, _count, accepting)));
    }
}
