using System.Runtime.InteropServices;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Incidents;

/// <summary>Opens incidents: looks among the free episodes for those that one cause explains better than chance does.</summary>
internal sealed class CaseOpening(CatalogGraph catalog, Detector detector, CaseRegister register, Localizer localizer, CommonCause common, BroadShadow shadow, ObservatoryOptions options)
{
    /// <summary>Natural log-odds against "nothing is wrong" from which on an incident opens.</summary>
    public const double OpeningScore = 2;

    private const int CandidatesTried = 6;

    // A cause gathers what it reaches more often than in one of ten of its failures.
    private const double LeastReach = 0.1;

    // Free evidence below this opens nothing.
    private const double LeastPromise = Detector.SuspicionEvidence;

    private readonly EarlyCauses _early = new(catalog, localizer);
    private readonly EntityScores<double> _promise = new(catalog.Entities.Length);
    private readonly List<(double Promise, int Met, int Entity)> _promising = [];
    private readonly List<Episode> _together = [];
    private readonly List<Episode[]> _clusters = [];
    private readonly List<Episode[]> _quiet = [];
    private readonly List<IncidentCase> _opened = [];

    /// <summary>Opens what there is to open, best first, and takes the episodes off the list.</summary>
    /// <returns>The incidents that were opened or taken up, until this is called again.</returns>
    public IReadOnlyList<IncidentCase> Open(List<Episode> free, long minute)
    {
        _opened.Clear();
        while (free.Exists(static e => e.IsFresh) && BestCluster(free, minute) is { } best)
        {
            var incident = register.ComingBack(best.Members) is { } earlier ? TakeUp(earlier, best.Members) : Begin(best.Members, best.Posterior);
            free.RemoveAll(e => incident.Members.Find(e.Service)?.Episode == e);
            _opened.Add(incident);
        }

        return _opened;
    }

    private IncidentCase Begin(IReadOnlyList<Episode> members, Posterior posterior)
    {
        var incident = new IncidentCase(IncidentCase.IdFor(register.Now, members, catalog), register.Now);
        foreach (var episode in members)
        {
            incident.Members.Set(new Member(episode));
        }

        incident.Posterior = posterior;
        var leading = posterior.Told().Leading;
        var name = register.NameOf(leading.Entity);
        incident.Lead(register.Now, leading.Entity, name, leading.Probability);
        register.Add(incident);
        register.Note(incident, IncidentEventKind.Opened, name, leading.Probability);
        return incident;
    }

    private IncidentCase TakeUp(IncidentCase earlier, IReadOnlyList<Episode> members)
    {
        foreach (var episode in members)
        {
            register.Admit(earlier, episode);
        }

        return earlier;
    }

    // Tries the causes that could explain most of the free evidence, each with the services it would explain.
    private (IReadOnlyList<Episode> Members, Posterior Posterior)? BestCluster(List<Episode> free, long minute)
    {
        (IReadOnlyList<Episode> Members, Posterior Posterior)? best = null;
        var excused = register.Excused();
        _quiet.Clear();
        foreach (var members in Clusters(free))
        {
            // One alone is judged first: most never get so far that their causes need be weighed.
            if (members is [var alone] && !IsLoud(alone, minute))
            {
                _quiet.Add(members);
                continue;
            }

            var leastScore = members.Length == 1 ? double.NegativeInfinity : common.LeastScore(members, OpeningScore);
            if (localizer.Explain(Cluster.Of(members, excused), leastScore) is { } posterior
                && (members.Length == 1 || common.IsShared(members, posterior, OpeningScore))
                && !shadow.Covers(members, posterior, OpeningScore)
                && (best is null || posterior.Score > best.Value.Posterior.Score))
            {
                best = (members, posterior);
            }
        }

        return best ?? FirstOfMany(free, excused, minute);
    }

    // Where nothing may open by what is under suspicion: one alone whose cause the weak evidence of the others bears out.
    private (IReadOnlyList<Episode> Members, Posterior Posterior)? FirstOfMany(List<Episode> free, IReadOnlySet<int> excused, long minute)
    {
        foreach (var members in _quiet)
        {
            // In a loud failure's wake the weak evidence of the others may be its echo.
            if (EarlyCauses.MayBeFirst(members[0], minute)
                && !shadow.IsEcho(members[0])
                && _early.BearOut(members[0], free, excused)
                && localizer.Explain(Cluster.Of(members, excused)) is var posterior
                && IsNews(posterior.Leading.Entity)
                && !shadow.Covers(members, posterior, OpeningScore))
            {
                return (members, posterior);
            }
        }

        return null;
    }

    // For each cause that promises much, the services that it would explain; the strongest by itself; and those that began at once, whatever they stand on.
    private List<Episode[]> Clusters(List<Episode> free)
    {
        _clusters.Clear();
        FindPromising(free);
        for (var i = 0; i < Math.Min(CandidatesTried, _promising.Count); i++)
        {
            GatherWithLoudest(free, _promising[i].Entity, BroadShadow.ShadowMinutes);
            TryTogether();
        }

        _together.Clear();
        _together.Add(free[0]);
        TryTogether();
        GatherWithLoudest(free, cause: null, CommonCause.AtOnceMinutes);
        TryTogether();
        return _clusters;
    }

    // Several services bear one another out. One alone has only its own quiet days to be judged by.
    private bool IsLoud(Episode alone, long minute) => alone.IsFresh
        && minute - alone.Noticed >= Detector.PatienceMinutes
        && alone.Evidence >= detector.EvidenceReached(alone.Service, options.FalseOpeningsAYear);

    // A shared cause that no open incident has among its own: else the service is one more of that incident, and waits until it may join.
    private bool IsNews(int cause) => _early.IsShared(cause) && !register.Open.Exists(c => c.Posterior!.Causes.Any(b => b.Entity == cause));

    private void FindPromising(List<Episode> free)
    {
        foreach (var episode in free)
        {
            var odds = Localizer.Odds(episode.PeakEvidence);
            foreach (var upstream in catalog.UpstreamOf(episode.Service))
            {
                _promise[upstream.Entity] += Math.Max(0, Localizer.LogMixOfOdds(upstream.Strength, odds));
            }
        }

        _promising.Clear();
        foreach (var entity in _promise.Entities())
        {
            if (_promise[entity] > LeastPromise)
            {
                _promising.Add((_promise[entity], _promising.Count, entity));
            }
        }

        // Of those that promise as much, the one that was met first.
        _promising.Sort(static (a, b) => a.Promise != b.Promise ? b.Promise.CompareTo(a.Promise) : a.Met.CompareTo(b.Met));
        _promise.Clear();
    }

    // Gathers what broke within so many minutes of the strongest, which comes first: all that a cause would explain, or all there is. A murmur that began
    // long before is no part of it.
    private void GatherWithLoudest(List<Episode> free, int? cause, int minutes)
    {
        _together.Clear();
        foreach (var episode in free)
        {
            if ((cause is not { } entity || localizer.ReachProbability(entity, episode.Service) > LeastReach)
                && (_together.Count == 0 || Math.Abs(episode.Onset - _together[0].Onset) <= minutes))
            {
                _together.Add(episode);
            }
        }
    }

    // Adds what was gathered to what is to be tried, unless it is there already.
    private void TryTogether()
    {
        var together = CollectionsMarshal.AsSpan(_together);
        foreach (var known in _clusters)
        {
            if (together.SequenceEqual(known))
            {
                return;
            }
        }

        if (!together.IsEmpty)
        {
            _clusters.Add(together.ToArray());
        }
    }
}
