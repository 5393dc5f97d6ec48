using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Epicenter.Core.Catalog;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Desk;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Localization;
using Epicenter.Core.Mechanisms;
using Epicenter.Core.Signals;

namespace Epicenter.Core;

/// <summary>
/// Runs detection, localization and the incidents' lifecycle over a stream of signals. A deterministic function of the catalog, the
/// signals and the moments they arrive: live serving and replay share it. Not thread-safe: one writer; readers take a <see cref="Snapshot"/>.
/// </summary>
public sealed class Observatory
{
    private const int FinalAfterMinutes = 3;

    // Counting them takes a few milliseconds, in which nobody's report is written. No more than the trail of symptoms holds.
    private const int MostHeld = 1 << 14;

    private readonly Detector _detector;
    private readonly NoticeBoard _notices;
    private readonly IncidentBook _book;
    private readonly OperatorDesk _desk;
    private readonly SeriesHistory _history;
    private readonly List<Observation> _arrivals = [];
    private readonly List<ArrivalOrder> _order = [];
    private readonly List<IncidentEvent> _happened = [];
    private int _held;
    private long _openMinute = long.MinValue;

    public Observatory(CatalogGraph catalog, ObservatoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        Catalog = catalog;
        _detector = new Detector(catalog);
        _notices = new NoticeBoard(catalog);
        _book = new IncidentBook(catalog, _detector, _notices, options);
        _desk = new OperatorDesk(catalog, _detector, _book);
        _history = new SeriesHistory(catalog.ServiceCount);
    }

    public CatalogGraph Catalog { get; }

    /// <summary>What operators did in the last months, in order; the same array as long as they do nothing more.</summary>
    public ImmutableArray<Act> Acts => _desk.Acts;

    /// <summary>The last tick, UTC; the default before the first signal.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Takes one signal, after the ticks that fall before its arrival. A signal of something that the catalog does not hold is left out.</summary>
    /// <returns>What happened to incidents in those ticks.</returns>
    public ImmutableArray<IncidentEvent> Accept(Signal signal) => Accept(Observation.Of(signal, Catalog));

    /// <summary>Takes one signal, after the ticks that fall before its arrival. A signal of something that the catalog does not hold is left out.</summary>
    /// <remarks>Nothing is asked of its identity: that a signal counts once is the log's business, or whoever reads a file's.</remarks>
    /// <returns>What happened to incidents in those ticks.</returns>
    public ImmutableArray<IncidentEvent> Accept(in Observation observation)
    {
        var happened = AdvanceTo(new DateTimeOffset(observation.Arrival, TimeSpan.Zero));
        if (_openMinute == long.MinValue)
        {
            Open(MinuteOf(observation.Arrival));
        }

        if (observation.Act is { } act)
        {
            return happened.AddRange(Do(act, observation.Arrival));
        }

        if (observation.Subject != Observation.Unknown && !(observation.Kind == SignalKind.Report && _desk.IsMuted(observation)))
        {
            _arrivals.Add(observation);
            _held += CanCountEarly(observation) ? 1 : 0;
            if (_held >= MostHeld)
            {
                CountEarly();
            }
        }

        return happened;
    }

    /// <summary>Why an operator's act can't be done as things are; null where it can.</summary>
    public SignalError? Objection(Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return ActRules.Check(act) ?? _desk.Objection(act);
    }

    /// <summary>Runs every minute tick up to and including <paramref name="moment"/>; does nothing before the first signal.</summary>
    /// <returns>What happened to incidents in those ticks.</returns>
    public ImmutableArray<IncidentEvent> AdvanceTo(DateTimeOffset moment)
    {
        if (_openMinute == long.MinValue || MinuteOf(moment) <= _openMinute)
        {
            return [];
        }

        _happened.Clear();
        while (_openMinute < MinuteOf(moment))
        {
            Tick(_happened);
        }

        return [.. _happened];
    }

    /// <summary>What the observatory says now.</summary>
    public ObservatorySnapshot Snapshot() => new(
        Now,
        [.. Enumerable.Range(0, Catalog.ServiceCount).Select(StatusOf)],
        _book.TellAll())
    {
        Acts = Acts,
    };

    /// <summary>Reports of a service in bins of five minutes, for up to 48 hours back, oldest first.</summary>
    /// <param name="from">Bins that end before are left out.</param>
    /// <exception cref="ArgumentException">The catalog holds no such service.</exception>
    public ImmutableArray<SeriesPoint> SeriesOf(string service, DateTimeOffset from = default) => Catalog.TryGetService(service, out var index)
        ? _history.Of(index, _detector.FineShape(index), Latest(index), from)
        : throw new ArgumentException($"The catalog holds no service {service}.", nameof(service));

    /// <summary>Takes down the whole state, for <see cref="Restore"/>; writes nothing anywhere.</summary>
    public ReadOnlyMemory<byte> Save() => Checkpoint.Seal(Catalog, Save);

    /// <summary>An observatory that goes on, bit for bit, where another was when it was saved.</summary>
    /// <exception cref="CheckpointException">The checkpoint is damaged, of another version, or of another catalog.</exception>
    public static Observatory Restore(CatalogGraph catalog, ReadOnlyMemory<byte> checkpoint, ObservatoryOptions? options = null)
    {
        var observatory = new Observatory(catalog, options);
        Checkpoint.Open(catalog, checkpoint, observatory.Load);
        return observatory;
    }

    private void Save(CheckpointWriter to)
    {
        to.Write(_openMinute);
        to.Write(Now);
        to.WriteAll(_arrivals, arrival => arrival.Save(to));
        _detector.Save(to);
        _notices.Save(to);
        _book.Save(to);
        _desk.Save(to);
        _history.Save(to);
    }

    private void Load(CheckpointReader from)
    {
        _openMinute = from.ReadLong();
        Now = from.ReadMoment();
        _arrivals.AddRange(from.ReadAll(() => Observation.Load(from)));
        _held = _arrivals.Count(CanCountEarly);
        _detector.Load(from);
        _notices.Load(from);
        _book.Load(from);
        _desk.Load(from, Now);
        _history.Load(from);
    }

    private MinuteCount[] Latest(int service) => _openMinute == long.MinValue
        ? []
        :
        [
            .. Enumerable.Range(1, FinalAfterMinutes)
                .Select(back => _openMinute - back)
                .Select(m => new MinuteCount(m, _detector.CountsAt(m)[service], _detector.UsualAt(m, out var echo)[service] * echo)),
        ];

    private void Open(long minute)
    {
        _openMinute = minute;
        _detector.Begin(minute);
    }

    private void Tick(List<IncidentEvent> happened)
    {
        var minute = _openMinute;
        Now = MomentOf(minute + 1);

        var arrivals = CollectionsMarshal.AsSpan(_arrivals);
        var order = InOrder();
        for (var i = 0; i < order.Length; i++)
        {
            if (i + Detector.Foresight < order.Length)
            {
                _detector.Foresee(arrivals[order[i + Detector.Foresight].Place], minute);
            }

            ref readonly var arrival = ref arrivals[order[i].Place];
            Count(arrival, Math.Min(MinuteOf(arrival.At), minute), happened);
        }

        _arrivals.Clear();
        _order.Clear();
        _held = 0;
        _detector.Complete(minute);
        happened.AddRange(_book.Update(Now).AsSpan());
        _desk.Forget(Now);
        if (minute % NoticeBoard.ForgottenAfterMinutes == 0)
        {
            _notices.Forget(minute);
        }

        var usual = _detector.UsualAt(minute - FinalAfterMinutes, out var echo);
        _history.Add(minute - FinalAfterMinutes, _detector.CountsAt(minute - FinalAfterMinutes), usual, echo);
        Open(minute + 1);
    }

    // An operator does not wait for the minute to end: between two ticks nothing else changes what an act is done to.
    private ImmutableArray<IncidentEvent> Do(Act act, long arrival)
    {
        if (Objection(act) is not null)
        {
            return [];
        }

        if (act.Deed == ActKind.Purge && Catalog.TryGetService(act.Service!, out var service))
        {
            Purge(service, act.From!.Value, act.Until!.Value);
        }

        return _desk.Do(act, Now, new DateTimeOffset(arrival, TimeSpan.Zero));
    }

    // What waits for its minute to end, and what charts show; the detector's own part is the desk's to ask for.
    private void Purge(int service, DateTimeOffset from, DateTimeOffset until)
    {
        _arrivals.RemoveAll(a => a.Kind == SignalKind.Report && a.Subject == service && a.At >= from.UtcTicks && a.At <= until.UtcTicks);
        _held = _arrivals.Count(CanCountEarly);
        for (var minute = MinuteOf(from); minute <= Math.Min(MinuteOf(until), _openMinute - 1 - FinalAfterMinutes); minute++)
        {
            _history.Subtract(service, minute, (float)_detector.CountAt(service, minute));
        }
    }

    // Signals of one minute count in an order of their own, so that the order of arrival within it does not matter. What is sorted are
    // their places, a fifth of the size.
    private ReadOnlySpan<ArrivalOrder> InOrder()
    {
        foreach (ref readonly var arrival in CollectionsMarshal.AsSpan(_arrivals))
        {
            _order.Add(ArrivalOrder.Of(arrival, _order.Count));
        }

        var order = CollectionsMarshal.AsSpan(_order);
        order.Sort();
        return order;
    }

    // Millions in a minute are not kept until it ends: a flood counts by parts, each in its own order.
    private void CountEarly()
    {
        var arrivals = CollectionsMarshal.AsSpan(_arrivals);
        foreach (var next in InOrder())
        {
            ref readonly var arrival = ref arrivals[next.Place];
            if (CanCountEarly(arrival))
            {
                Count(arrival, Math.Min(MinuteOf(arrival.At), _openMinute), _happened);
            }
        }

        _arrivals.RemoveAll(CanCountEarly);
        _order.Clear();
        _held = 0;
    }

    // What a notice leads to happens at the tick.
    private static bool CanCountEarly(Observation signal) => signal.Kind != SignalKind.Notice;

    private void Count(in Observation signal, long minute, List<IncidentEvent> happened)
    {
        switch (signal.Kind)
        {
            case SignalKind.Report:
                _detector.NoteReport(signal, minute);
                break;
            case SignalKind.Probe:
                _detector.NoteProbe(signal, minute);
                break;
            default:
                _notices.Note(signal.Subject, signal.State, minute, signal.NamedClasses);
                happened.AddRange(_book.Tell(signal.Subject, signal.Title, signal.Named, Now));
                break;
        }
    }

    private ServiceStatus StatusOf(int service)
    {
        var (reports, expected) = _openMinute == long.MinValue ? (0, 0) : _detector.Sum(service, 60);
        var episode = _detector.Episodes.GetValueOrDefault(service);
        var incident = _book.OpenCaseOf(service);
        var member = incident?.Members[service];
        var (state, since) = (member, episode) switch
        {
            ({ EndedMinute: null, Episode.IsRecovering: true } hit, _) => (ServiceState.Recovering, hit.StartedMinute),
            ({ EndedMinute: null } hit, _) => (ServiceState.Problem, hit.StartedMinute),
            (_, { } suspected) => (ServiceState.Possible, suspected.Onset),
            ({ EndedMinute: { } ended }, _) => (ServiceState.Fine, ended),
            _ => (_detector.HasHeardOf(service) ? ServiceState.Fine : ServiceState.Unknown, (long?)null),
        };
        var only = episode is null ? default : _detector.OnlyPlace(episode);
        return new ServiceStatus(
            Catalog.Service(service).Id,
            state,
            since is { } minute ? MomentOf(minute) : null,
            episode?.Evidence ?? (_openMinute == long.MinValue ? 0 : _detector.EvidenceSince(service, _detector.Minute - 29)),
            (int)Math.Round(reports),
            expected,
            incident?.Id,
            incident?.Leading == Catalog.ServiceEntities[service] ? MechanismBelief.Leading(incident.Mechanisms)?.Mechanism : null)
        {
            FineShape = _detector.FineShape(service),
            Country = only.Country,
            MutedUntil = _desk.MutedUntil(service),
            Network = only.Provider is { } provider ? Catalog.Service(provider).Id : null,
        };
    }

    private static long MinuteOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / 60;

    private static long MinuteOf(long utcTicks) => (utcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMinute;

    private static DateTimeOffset MomentOf(long minute) => DateTimeOffset.FromUnixTimeSeconds(minute * 60);
}
