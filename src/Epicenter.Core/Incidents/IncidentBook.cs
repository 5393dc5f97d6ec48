using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Incidents;

/// <summary>
/// The lifecycle of incidents: each minute it gives every episode to the incident that explains it, opens, regroups and merges
/// incidents as the evidence says, and resolves those whose services are back.
/// </summary>
public sealed class IncidentBook(CatalogGraph catalog, Detector detector, Localizer localizer, NoticeBoard notices)
{
    /// <summary>Natural log-odds against "nothing is wrong" from which on an incident opens.</summary>
    public const double OpeningScore = 2;

    // A service joins when the incident's cause reaches it with this probability, and leaves far below it, so that none flickers.
    private const double JoiningReach = 0.25;
    private const double LeavingReach = 0.02;
    private const double JoiningProbability = 0.97;

    private const int ReopenMinutes = 120;
    private const int EagerMinutes = 60;
    private const int LazyMinutes = 5;
    private const int CandidatesTried = 6;

    // One service alone must keep its evidence for a while: by then a few who shout have given themselves away.
    private const int LonePatienceMinutes = 2;

    // Free evidence below this can't outweigh any prior.
    private const double LeastPromise = 6;

    private const int BroadIncident = 8;
    private const double ShadowReach = 0.02;
    private const int ShadowMinutes = 60;

    // A rival must lead clearly before the book says so.
    private const double ChangeMargin = 0.05;

    private readonly List<IncidentCase> _cases = [];
    private readonly List<IncidentEvent> _happened = [];
    private DateTimeOffset _now;

    /// <summary>Every incident so far, by opening.</summary>
    public IReadOnlyList<IncidentCase> Cases => _cases;

    /// <summary>Brings all incidents up to date after the detector completed a minute.</summary>
    /// <returns>What happened, in order.</returns>
    public ImmutableArray<IncidentEvent> Update(DateTimeOffset now)
    {
        _now = now;
        _happened.Clear();
        Recover();
        var unassigned = Unassigned();
        var changed = Join(unassigned);
        changed.UnionWith(Open(unassigned));
        foreach (var open in _cases.Where(c => c.IsOpen).ToArray())
        {
            if (changed.Contains(open) || IsDue(open))
            {
                Reconsider(open);
            }
        }

        if (changed.Count > 0)
        {
            Merge();
        }

        ResolveQuiet();
        return [.. _happened];
    }

    /// <summary>The open incident that a service is a member of; null when in none.</summary>
    public IncidentCase? OpenCaseOf(int service)
    {
        foreach (var c in _cases)
        {
            if (c.IsOpen && c.Members.ContainsKey(service))
            {
                return c;
            }
        }

        return null;
    }

    /// <summary>Tells the incidents a notice concerns.</summary>
    public ImmutableArray<IncidentEvent> Tell(int entity, string? title, DateTimeOffset now) =>
    [
        .. _cases.Where(c => c.IsOpen && IsNear(c.Leading, entity))
            .Select(c => c.Record(now, IncidentEventKind.NoticeSeen, catalog.Entities[entity].Id, note: title)),
    ];

    private bool IsDue(IncidentCase open)
    {
        var age = (long)(_now - open.OpenedAt).TotalMinutes;
        return age % LazyMinutes == 0 || (age <= EagerMinutes && open.Members.Values.Any(m => m.Episode.IsFresh));
    }

    private void Recover()
    {
        foreach (var open in _cases.Where(c => c.IsOpen))
        {
            foreach (var (service, member) in open.Members)
            {
                if (member.EndedMinute is null && (member.Episode.Receding || !ReferenceEquals(detector.Episodes.GetValueOrDefault(service), member.Episode)))
                {
                    member.EndedMinute = detector.Minute;
                    detector.End(member.Episode);
                    _happened.Add(open.Record(_now, IncidentEventKind.ServiceRecovered, catalog.Service(service).Id));
                }
            }
        }
    }

    private List<Episode> Unassigned()
    {
        var assigned = _cases.Where(c => c.IsOpen).SelectMany(c => c.Members.Values).Where(m => m.EndedMinute is null).Select(m => m.Episode.Service).ToHashSet();
        var free = new List<Episode>();
        foreach (var episode in detector.Episodes.Values.ToArray())
        {
            if (assigned.Contains(episode.Service))
            {
                continue;
            }

            if (episode.Receding)
            {
                detector.End(episode);
            }
            else
            {
                free.Add(episode);
            }
        }

        return [.. free.OrderByDescending(e => e.PeakEvidence).ThenBy(e => e.Service)];
    }

    private HashSet<IncidentCase> Join(List<Episode> unassigned)
    {
        var changed = new HashSet<IncidentCase>();
        var hosts = _cases.Where(c => c.IsOpen || IsRecentlyResolved(c)).ToArray();
        if (hosts.Length == 0)
        {
            return changed;
        }

        foreach (var episode in unassigned.Where(e => e.IsFresh).ToArray())
        {
            var (host, posterior, reach) = BestHost(hosts, episode);
            if (host is null || !IsConvincing(reach, episode))
            {
                continue;
            }

            unassigned.Remove(episode);
            Reopen(host, episode);
            Admit(host, episode);
            host.Posterior = posterior;
            changed.Add(host);
        }

        return changed;
    }

    private (IncidentCase? Host, Posterior? Posterior, double Reach) BestHost(IncidentCase[] hosts, Episode episode)
    {
        (IncidentCase? Host, Posterior? Posterior, double Reach) best = (null, null, JoiningReach);
        foreach (var host in hosts)
        {
            if (host.Members.ContainsKey(episode.Service))
            {
                return (host, host.Posterior, 1);
            }

            if (!SharesACause(host, episode.Service))
            {
                continue;
            }

            var posterior = localizer.Explain(host.ClusterWith(episode, Excused(host)));
            var reach = localizer.Reaches(posterior, episode.Service) * Timeliness(host, episode);
            if (reach > best.Reach)
            {
                best = (host, posterior, reach);
            }
        }

        return best;
    }

    // What breaks hours after the rest seldom shares their cause.
    private static double Timeliness(IncidentCase host, Episode episode)
    {
        var latest = host.Members.Values.Max(m => m.StartedMinute);
        return Math.Exp(-Math.Max(0, episode.Onset - latest - 10) / 120.0);
    }

    private bool SharesACause(IncidentCase host, int service)
    {
        if (host.Members.Count <= 3)
        {
            return host.Members.Keys.Any(m => catalog.UpstreamOf(m).Any(u => localizer.ReachProbability(u.Entity, service) > 0));
        }

        return localizer.Reaches(host.Posterior!, service) > LeavingReach;
    }

    private static bool IsConvincing(double reach, Episode episode)
    {
        var odds = reach / (1 - Math.Min(reach, 0.99)) * Math.Exp(Math.Min(episode.PeakEvidence, 20));
        return odds / (1 + odds) >= JoiningProbability;
    }

    private bool IsRecentlyResolved(IncidentCase c) =>
        c is { ResolvedAt: { } resolved, MergedInto: null } && (_now - resolved).TotalMinutes <= ReopenMinutes;

    private void Reopen(IncidentCase host, Episode episode)
    {
        if (!host.IsOpen)
        {
            host.Reopen();
            _happened.Add(host.Record(_now, IncidentEventKind.Reopened, catalog.Service(episode.Service).Id));
        }
    }

    private void Admit(IncidentCase host, Episode episode)
    {
        if (host.Members.TryGetValue(episode.Service, out var known))
        {
            known.Relapse(episode);
        }
        else
        {
            host.Members.Add(episode.Service, new Member(episode));
        }

        _happened.Add(host.Record(_now, IncidentEventKind.ServiceJoined, catalog.Service(episode.Service).Id));
    }

    private HashSet<IncidentCase> Open(List<Episode> unassigned)
    {
        var opened = new HashSet<IncidentCase>();
        while (unassigned.Any(e => e.IsFresh) && BestCluster(unassigned) is { } best)
        {
            var id = IncidentCase.IdFor(_now, best.Members, catalog);
            var incident = new IncidentCase(id, _now);
            foreach (var episode in best.Members)
            {
                incident.Members.Add(episode.Service, new Member(episode));
            }

            incident.Posterior = best.Posterior;
            var leading = best.Posterior.Leading;
            incident.Lead(_now, leading.Entity, NameOf(leading.Entity), leading.Probability);
            _cases.Add(incident);
            _happened.Add(incident.Record(_now, IncidentEventKind.Opened, NameOf(leading.Entity), leading.Probability));
            unassigned.RemoveAll(e => incident.Members.ContainsKey(e.Service));
            opened.Add(incident);
        }

        return opened;
    }

    // Tries the causes that could explain most of the free evidence, each with the services it would explain.
    private (IReadOnlyList<Episode> Members, Posterior Posterior)? BestCluster(List<Episode> free)
    {
        var promise = new SortedDictionary<int, double>();
        foreach (var episode in free)
        {
            foreach (var upstream in catalog.UpstreamOf(episode.Service))
            {
                promise.TryGetValue(upstream.Entity, out var sum);
                promise[upstream.Entity] = sum + Math.Max(0, Localizer.LogMix(upstream.Strength, episode.PeakEvidence));
            }
        }

        (IReadOnlyList<Episode> Members, Posterior Posterior)? best = null;
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var excused = Excused(null);
        foreach (var (entity, _) in promise.Where(p => p.Value > LeastPromise).OrderByDescending(p => p.Value).ThenBy(p => p.Key).Take(CandidatesTried))
        {
            var members = TogetherWithLoudest(free.Where(e => localizer.ReachProbability(entity, e.Service) > 0.1));
            if (members.Length == 0 || (members.Length == 1 && detector.Minute - members[0].Noticed < LonePatienceMinutes))
            {
                continue;
            }

            if (!tried.Add(string.Join(',', members.Select(m => m.Service))))
            {
                continue;
            }

            var posterior = localizer.Explain(Cluster.Of(members, excused));
            if (posterior.Score >= OpeningScore && !IsOvershadowed(members, posterior) && (best is null || posterior.Score > best.Value.Posterior.Score))
            {
                best = (members, posterior);
            }
        }

        return best;
    }

    // What broke within the same hour as the strongest; a murmur that began long before is no part of it.
    private static Episode[] TogetherWithLoudest(IEnumerable<Episode> episodes)
    {
        var ordered = episodes.OrderByDescending(e => e.PeakEvidence).ThenBy(e => e.Service).ToArray();
        return [.. ordered.Where(e => Math.Abs(e.Onset - ordered[0].Onset) <= ShadowMinutes)];
    }

    // While much breaks at once, what else begins within the hour is far likelier hit through a dependency that the catalog lacks, or
    // blamed for what fails beside it, than by chance of its own. It stays a possible problem, unless a cause of its own shows.
    private bool IsOvershadowed(Episode[] members, Posterior posterior)
    {
        var onset = members[0].Onset;
        return _cases.Any(c => CastsShadowOn(c, onset) && posterior.Score < ScoreAsShadow(c, members) + OpeningScore);
    }

    // Natural log-odds of the services failing through the broad incident, known to stand on its cause or not.
    private double ScoreAsShadow(IncidentCase broad, IEnumerable<Episode> services) =>
        services.Sum(s => Localizer.LogMix(Math.Max(ShadowReach, localizer.Reaches(broad.Posterior!, s.Service)), s.PeakEvidence));

    private static bool CastsShadowOn(IncidentCase broad, long onset) =>
        broad.IsOpen
        && broad.Members.Count >= BroadIncident
        && onset >= broad.Members.Values.Min(m => m.StartedMinute) - ShadowMinutes
        && onset <= broad.Members.Values.Max(m => m.StartedMinute) + ShadowMinutes;

    // The same for an incident that opened before the broad one showed itself: are its services better told by that one, or as its shadow?
    private bool IsShadowOf(IncidentCase broad, IncidentCase other) =>
        other.Members.Count < broad.Members.Count
        && CastsShadowOn(broad, other.Members.Values.Min(m => m.StartedMinute))
        && other.Posterior!.Score < ScoreAsShadow(broad, other.Members.Values.Select(m => m.Episode));

    // Looks at an incident afresh: the belief, who belongs to it, and whether another cause leads.
    private void Reconsider(IncidentCase open)
    {
        var posterior = localizer.Explain(open.ClusterWith(null, Excused(open)));
        if (open.Members.Count > 1)
        {
            var strangers = open.Members.Values.Where(m => m.EndedMinute is null && localizer.Reaches(posterior, m.Episode.Service) < LeavingReach).ToArray();
            if (strangers.Length > 0 && strangers.Length < open.Members.Count)
            {
                foreach (var stranger in strangers)
                {
                    open.Members.Remove(stranger.Episode.Service);
                    stranger.Episode.IsHeld = false;
                }

                posterior = localizer.Explain(open.ClusterWith(null, Excused(open)));
            }
        }

        open.Posterior = posterior;
        foreach (var member in open.Members.Values)
        {
            var reach = Math.Clamp(localizer.Reaches(posterior, member.Episode.Service), 0.01, 0.99);
            var odds = reach / (1 - reach) * Math.Exp(Math.Min(member.Episode.PeakEvidence, 20));
            member.Probability = Math.Max(member.Probability, odds / (1 + odds));
        }

        var leading = posterior.Leading;
        var held = posterior.Causes.FirstOrDefault(c => c.Entity == open.Leading)?.Probability ?? 0;
        if (leading.Entity != open.Leading && leading.Probability >= held + ChangeMargin)
        {
            open.Lead(_now, leading.Entity, NameOf(leading.Entity), leading.Probability);
            _happened.Add(open.Record(_now, IncidentEventKind.CauseChanged, NameOf(leading.Entity), leading.Probability));
        }
    }

    private void Merge()
    {
        var open = _cases.Where(c => c.IsOpen).ToArray();
        foreach (var broad in open.Where(c => c.Members.Count >= BroadIncident))
        {
            foreach (var other in open.Where(c => c.IsOpen && c != broad && broad.IsOpen && IsShadowOf(broad, c)))
            {
                Overshadow(broad, other);
            }
        }

        for (var i = 0; i < open.Length; i++)
        {
            for (var j = i + 1; j < open.Length; j++)
            {
                if (open[i].IsOpen && open[j].IsOpen && IsOneIncident(open[i], open[j]) is { } posterior)
                {
                    Absorb(open[i], open[j], posterior);
                }
            }
        }
    }

    private Posterior? IsOneIncident(IncidentCase older, IncidentCase younger)
    {
        var apart = younger.Members.Values.Min(m => m.StartedMinute) - older.Members.Values.Max(m => m.StartedMinute);
        if (apart > ShadowMinutes)
        {
            return null;
        }

        if (!younger.Members.Keys.Any(s => SharesACause(older, s)) && !older.Members.Keys.Any(s => SharesACause(younger, s)))
        {
            return null;
        }

        var both = Cluster.Of(older.Members.Values.Concat(younger.Members.Values).Select(m => m.Episode), Excused(older, younger));
        var posterior = localizer.Explain(both);
        return posterior.Score > older.Posterior!.Score + younger.Posterior!.Score
            && both.Members.All(m => localizer.Reaches(posterior, m.Service) >= LeavingReach) ? posterior : null;
    }

    private void Absorb(IncidentCase older, IncidentCase younger, Posterior posterior)
    {
        foreach (var (service, member) in younger.Members)
        {
            if (older.Members.TryAdd(service, member))
            {
                _happened.Add(older.Record(_now, IncidentEventKind.ServiceJoined, catalog.Service(service).Id));
            }
        }

        older.Posterior = posterior;
        Close(younger, older);
    }

    // Takes what the broad incident explains; the rest goes back to being a possible problem.
    private void Overshadow(IncidentCase broad, IncidentCase other)
    {
        foreach (var (service, member) in other.Members)
        {
            if (localizer.Reaches(broad.Posterior!, service) >= JoiningReach && broad.Members.TryAdd(service, member))
            {
                _happened.Add(broad.Record(_now, IncidentEventKind.ServiceJoined, catalog.Service(service).Id));
            }
            else
            {
                member.Episode.IsHeld = false;
            }
        }

        Close(other, broad);
    }

    private void Close(IncidentCase merged, IncidentCase into)
    {
        _happened.Add(merged.Record(_now, IncidentEventKind.Merged, into.Id));
        merged.Resolve(_now, HypothesesOf(merged), into.Id);
        Reconsider(into);
    }

    private void ResolveQuiet()
    {
        foreach (var open in _cases.Where(c => c.IsOpen && !c.IsLive))
        {
            open.Resolve(_now, HypothesesOf(open));
            _happened.Add(open.Record(_now, IncidentEventKind.Resolved, NameOf(open.Leading)));
        }
    }

    /// <summary>The hypotheses of an incident with their grounds: as they stand, or as they stood when it resolved.</summary>
    public ImmutableArray<Hypothesis> HypothesesOf(IncidentCase incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return incident.FinalHypotheses ?? new Reasoning(catalog, detector, localizer, notices).Explain(incident, incident.ClusterWith(null, Excused(incident)));
    }

    private HashSet<int> Excused(params ReadOnlySpan<IncidentCase?> own)
    {
        var excused = new HashSet<int>();
        foreach (var c in _cases)
        {
            if (c.IsOpen && !own.Contains(c))
            {
                excused.UnionWith(c.Members.Keys);
            }
        }

        return excused;
    }

    private string NameOf(int entity) => entity == CauseBelief.UnknownCause ? Hypothesis.Unknown : catalog.Entities[entity].Id;

    private bool IsNear(int cause, int entity)
    {
        if (cause == CauseBelief.UnknownCause)
        {
            return false;
        }

        var (a, b) = (catalog.Entities[cause].Id, catalog.Entities[entity].Id);
        return a == b || a.StartsWith(b + "/", StringComparison.Ordinal) || b.StartsWith(a + "/", StringComparison.Ordinal);
    }
}
