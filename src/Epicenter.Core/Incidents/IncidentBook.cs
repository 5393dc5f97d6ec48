using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;
using Epicenter.Core.Mechanisms;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Incidents;

/// <summary>
/// The lifecycle of incidents: each minute it gives every episode to the incident that explains it, opens, regroups and merges
/// incidents as the evidence says, and resolves those whose services are back.
/// </summary>
public sealed class IncidentBook
{
    private const int MostNotices = 200;

    private readonly CatalogGraph _catalog;
    private readonly Detector _detector;
    private readonly CaseRegister _register;
    private readonly CaseJoining _joining;
    private readonly CaseOpening _opening;
    private readonly CaseBeside _beside;
    private readonly CaseReview _review;
    private readonly CaseMerging _merging;
    private readonly IncidentTelling _telling;
    private readonly CaseDesk _desk;
    private readonly Statements _statements;
    private readonly List<Episode> _free = [];

    // Kept, for it would be allocated whenever it is asked.
    private readonly Predicate<Episode> _isTakenOrEnds;

    public IncidentBook(CatalogGraph catalog, Detector detector, NoticeBoard notices, ObservatoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(detector);
        options ??= new ObservatoryOptions();
        var localizer = new Localizer(catalog, detector, notices);
        var common = new CommonCause(catalog, detector, localizer);
        _catalog = catalog;
        _detector = detector;
        _isTakenOrEnds = IsTakenOrEnds;
        _register = new CaseRegister(catalog);
        _statements = new Statements(catalog);
        var shadow = new BroadShadow(catalog, _register, localizer);
        _joining = new CaseJoining(_register, localizer, common);
        _opening = new CaseOpening(catalog, detector, _register, localizer, common, shadow, options);
        _beside = new CaseBeside(_register, detector, shadow);
        _review = new CaseReview(_register, detector, localizer, new Reasoning(catalog, detector, localizer, notices), new Diagnosis(catalog, detector, notices, _statements));
        _merging = new CaseMerging(_register, localizer, common, shadow, _review);
        _telling = new IncidentTelling(catalog, detector, _register, _review);
        _desk = new CaseDesk(catalog, detector, _register, localizer, _review);
    }

    /// <summary>Brings all incidents up to date after the detector completed a minute.</summary>
    /// <returns>What happened, in order.</returns>
    public ImmutableArray<IncidentEvent> Update(DateTimeOffset now)
    {
        _register.Begin(now);
        Recover();
        var free = Free();
        var changed = _joining.Join(free);
        changed.UnionWith(_opening.Open(free, _detector.Minute));
        foreach (var open in _register.Open)
        {
            if (changed.Contains(open) || _review.IsDue(open))
            {
                _review.Reconsider(open);
            }
        }

        if (changed.Count > 0)
        {
            _merging.Merge();
        }

        _beside.Update(free);
        ResolveQuiet();
        return _register.End();
    }

    /// <summary>The open incident that a service is a member of; null when in none.</summary>
    public IncidentCase? OpenCaseOf(int service) => _register.OpenCaseOf(service);

    /// <summary>Every incident that is open or was in the last months, as readers are told of it, by opening.</summary>
    public ImmutableArray<Incident> TellAll() => [.. _register.All.Select(_telling.Tell)];

    /// <summary>Tells the incidents a notice concerns.</summary>
    /// <param name="named">The mechanisms that its words name, one bit each.</param>
    public ImmutableArray<IncidentEvent> Tell(int entity, string? title, int named, DateTimeOffset now)
    {
        _statements.Note(entity, named, now.ToUnixTimeSeconds() / 60);
        return
        [
            .. _register.Open.Where(c => IsNear(c.Leading, entity) && c.Events.Count(e => e.Kind == IncidentEventKind.NoticeSeen) < MostNotices)
                .Select(c => c.Record(now, IncidentEventKind.NoticeSeen, _catalog.Entities[entity].Id, note: title)),
        ];
    }

    /// <summary>Why an operator's act can't be done to the incidents as they are; null where it can.</summary>
    internal SignalError? Objection(Act act) => _desk.Objection(act);

    /// <summary>Does an act to which there is no objection.</summary>
    /// <param name="service">The service whose reports it mutes or purges; null for every other act.</param>
    /// <param name="ended">The service's episode, where a purge left nothing of it.</param>
    /// <returns>What happened, in order.</returns>
    internal ImmutableArray<IncidentEvent> Do(Act act, DateTimeOffset now, int? service, Episode? ended)
    {
        _register.Begin(now);
        if (act.Incident is not null)
        {
            _desk.Do(act);
        }
        else if (service is { } known)
        {
            _desk.DoToReports(act, known, ended);
        }

        return _register.End();
    }

    internal void Save(CheckpointWriter to)
    {
        _register.Save(to);
        _statements.Save(to);
    }

    internal void Load(CheckpointReader from)
    {
        _register.Load(from);
        _statements.Load(from);
    }

    private void Recover()
    {
        foreach (var open in _register.Open)
        {
            foreach (var member in open.Members)
            {
                if (member.EndedMinute is null && (member.Episode.Repaired >= RecoveryTest.RepairedProbability || !_detector.IsGoingOn(member.Episode)))
                {
                    member.EndedMinute = _detector.Minute;
                    member.Episode.IsShared = open.Members.Count > 1;
                    _detector.End(member.Episode);
                    _register.Note(open, IncidentEventKind.ServiceRecovered, _catalog.Service(member.Episode.Service).Id);
                }
            }
        }
    }

    // Episodes that no open incident holds, strongest first; those that recede on their own end here.
    private List<Episode> Free()
    {
        _free.Clear();
        _free.AddRange(_detector.Episodes.Values);
        _free.RemoveAll(_isTakenOrEnds);
        _free.Sort(Episode.LoudestFirst);
        return _free;
    }

    private bool IsTakenOrEnds(Episode episode)
    {
        if (_register.IsHeld(episode.Service))
        {
            return true;
        }

        if (episode.Receding)
        {
            _detector.End(episode);
        }

        return episode.Receding;
    }

    private void ResolveQuiet()
    {
        foreach (var open in _register.Open)
        {
            if (open.IsLive)
            {
                continue;
            }

            _review.Conclude(open);
            _review.Measure(open, isFinal: true);
            open.Resolve(_register.Now, _review.HypothesesOf(open));
            _register.Note(open, IncidentEventKind.Resolved, _register.NameOf(open.Leading));
        }
    }

    private bool IsNear(int cause, int entity)
    {
        if (cause == CauseBelief.UnknownCause)
        {
            return false;
        }

        var (a, b) = (_catalog.Entities[cause].Id, _catalog.Entities[entity].Id);
        return a == b || a.StartsWith(b + "/", StringComparison.Ordinal) || b.StartsWith(a + "/", StringComparison.Ordinal);
    }
}
