using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Incidents;

/// <summary>The incidents on record, those that are being worked on at hand, and what happened to them in this minute.</summary>
internal sealed class CaseRegister
{
    private const int ReopenMinutes = 360;
    private const int KeptDays = 90;

    private readonly CatalogGraph _catalog;
    private readonly List<IncidentCase> _all = [];
    private readonly List<IncidentCase> _atHand = [];
    private readonly List<IncidentEvent> _happened = [];
    private readonly HashSet<int> _excused = [];

    // Kept, for one that captures is allocated whenever it is asked.
    private readonly Predicate<IncidentCase> _isHost;
    private readonly Predicate<IncidentCase> _isForgotten;
    private readonly Predicate<IncidentCase> _isPutAway;
    private List<IncidentCase> _open = [];
    private List<IncidentCase> _hosts = [];

    public CaseRegister(CatalogGraph catalog)
    {
        _catalog = catalog;
        _isHost = c => c.IsOpen || IsRecentlyResolved(c);
        _isForgotten = c => c.ResolvedAt is { } resolved && (Now - resolved).TotalDays > KeptDays;
        _isPutAway = c => !_isHost(c);
    }

    /// <summary>The moment of the tick.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Every incident that is open or was in the last <see cref="KeptDays"/> days, by opening.</summary>
    public IReadOnlyList<IncidentCase> All => _all;

    /// <summary>The open ones, by opening; what was asked for stays as it is, whatever is opened or resolved meanwhile.</summary>
    public List<IncidentCase> Open => _open = AtHand(_open, static c => c.IsOpen);

    /// <summary>Those that a service may still join: the open ones, and those that were resolved a short while ago.</summary>
    public List<IncidentCase> Hosts => _hosts = AtHand(_hosts, _isHost);

    /// <summary>Begins a tick, or an operator's act between two.</summary>
    public void Begin(DateTimeOffset now) => Now = now;

    /// <summary>The incident of an id, if it is on record.</summary>
    public IncidentCase? Find(string? id) => _all.Find(c => c.Id == id);

    /// <summary>Ends what <see cref="Begin"/> began, and puts away what nobody asks for any more.</summary>
    /// <returns>What happened, in order.</returns>
    public ImmutableArray<IncidentEvent> End()
    {
        _all.RemoveAll(_isForgotten);
        _atHand.RemoveAll(_isPutAway);
        ImmutableArray<IncidentEvent> happened = [.. _happened];
        _happened.Clear();
        return happened;
    }

    public void Add(IncidentCase opened)
    {
        _all.Add(opened);
        _atHand.Add(opened);
    }

    /// <summary>Gives an episode to an incident; one that was resolved is taken up again, with those that were merged into it: all are told anew.</summary>
    public void Admit(IncidentCase host, Episode episode)
    {
        if (!host.IsOpen)
        {
            host.Reopen();
            foreach (var c in _all)
            {
                c.Told = HeirOf(c) == host ? null : c.Told;
            }

            Note(host, IncidentEventKind.Reopened, NameOfService(episode.Service));
        }

        if (host.Members.Find(episode.Service) is { } known)
        {
            known.Relapse(episode);
        }
        else
        {
            host.Members.Set(new Member(episode));
        }

        Note(host, IncidentEventKind.ServiceJoined, NameOfService(episode.Service));
    }

    /// <summary>The incident resolved a short while ago to which most of these belonged: they come back together; null when there is none.</summary>
    public IncidentCase? ComingBack(IReadOnlyList<Episode> members) =>
        Hosts.Find(h => !h.IsOpen && 2 * members.Count(m => h.Members.Has(m.Service)) > members.Count);

    /// <summary>Records what happened to an incident.</summary>
    public void Note(IncidentCase incident, IncidentEventKind kind, string subject, double? probability = null, string? note = null, Act? act = null) =>
        _happened.Add(incident.Record(Now, kind, subject, probability, note, act));

    /// <summary>The incident that goes on when this one has been merged; itself when it has not.</summary>
    public IncidentCase HeirOf(IncidentCase incident) =>
        Find(incident.MergedInto) is { } heir ? HeirOf(heir) : incident;

    /// <summary>The open incident that a service is a member of; null when in none.</summary>
    public IncidentCase? OpenCaseOf(int service)
    {
        foreach (var c in _atHand)
        {
            if (c.IsOpen && c.Members.Has(service))
            {
                return c;
            }
        }

        return null;
    }

    /// <summary>Whether a service still fails in an open incident.</summary>
    public bool IsHeld(int service)
    {
        foreach (var c in _atHand)
        {
            if (c.IsOpen && c.Members.Find(service) is { EndedMinute: null })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Services that open incidents other than these explain, until this is called again.</summary>
    public IReadOnlySet<int> Excused(params ReadOnlySpan<IncidentCase> own)
    {
        _excused.Clear();
        foreach (var c in _atHand)
        {
            if (!c.IsOpen || own.Contains(c))
            {
                continue;
            }

            foreach (var member in c.Members)
            {
                _excused.Add(member.Episode.Service);
            }
        }

        return _excused;
    }

    /// <summary>How events call an entity, or the lack of one.</summary>
    public string NameOf(int entity) => entity == CauseBelief.UnknownCause ? Hypothesis.Unknown : _catalog.Entities[entity].Id;

    public string NameOfService(int service) => _catalog.Service(service).Id;

    internal void Save(CheckpointWriter to)
    {
        to.Write(Now);
        to.WriteAll(_all, c => c.Save(to));
    }

    internal void Load(CheckpointReader from)
    {
        Now = from.ReadMoment();
        _all.AddRange(from.ReadAll(() => IncidentCase.Load(from)));
        _atHand.AddRange(_all.FindAll(_isHost));
    }

    // The same list as before while the same are in it.
    private List<IncidentCase> AtHand(List<IncidentCase> before, Predicate<IncidentCase> isMeant)
    {
        var meant = 0;
        foreach (var c in _atHand)
        {
            if (isMeant(c))
            {
                if (meant == before.Count || before[meant] != c)
                {
                    return _atHand.FindAll(isMeant);
                }

                meant++;
            }
        }

        return meant == before.Count ? before : _atHand.FindAll(isMeant);
    }

    private bool IsRecentlyResolved(IncidentCase c) =>
        c is { ResolvedAt: { } resolved, MergedInto: null, IsRetracted: false } && (Now - resolved).TotalMinutes <= ReopenMinutes;
}
