using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;
using Epicenter.Core.Localization.Search;

namespace Epicenter.Core.Incidents;

/// <summary>
/// Shared causes that the evidence of all services together bears out while only one service is under suspicion: weak evidence in many places is strong
/// evidence. Each answer is worked out from the evidence alone, so it is the same after a restart.
/// </summary>
internal sealed class EarlyCauses
{
    // Natural log-odds of the cause against "nothing is wrong", given the rest of what is found.
    private const double LeastLogOdds = 4;

    // Of what could stand in its place, so much must be causes of several services: neither one's own failure nor nothing nor something unknown.
    private const double LeastShared = 0.9;

    // Who stays alone for longer is not the first of many.
    private const int FirstMinutes = 5;

    private const int NotSuspected = -1;

    private readonly CatalogGraph _catalog;
    private readonly Localizer _localizer;
    private readonly CauseGraph _graph;
    private readonly CauseSearch _search;

    // Odds of the services under suspicion while a question is answered.
    private readonly double[] _suspected;

    public EarlyCauses(CatalogGraph catalog, Localizer localizer)
    {
        _catalog = catalog;
        _localizer = localizer;
        _graph = CauseGraph.Build(catalog.ServiceCount, [.. catalog.Entities.Select((e, i) => new Cause(Priors.Of(e), catalog.ReachOf(i)))]);
        _search = new CauseSearch(_graph, new SearchOptions(EdgeVisits: Math.Max(SearchOptions.UsualEdgeVisits, 2 * _graph.DearestFlip)));
        _suspected = new double[catalog.ServiceCount];
        Array.Fill(_suspected, NotSuspected);
    }

    /// <summary>Whether a service that is under suspicion alone may be the first of many.</summary>
    public static bool MayBeFirst(Episode alone, long minute) => alone.IsFresh && minute - alone.Noticed <= FirstMinutes;

    /// <summary>Whether a cause that several services share, and that would take this one along, is borne out.</summary>
    /// <param name="alone">The episode of the only service that the cause could be seen at.</param>
    /// <param name="free">Every episode that no incident holds.</param>
    /// <param name="excused">Services whose trouble an incident explains: they speak neither for nor against.</param>
    public bool BearOut(Episode alone, List<Episode> free, IReadOnlySet<int> excused)
    {
        var healthy = _localizer.HealthyBeside(Cluster.Of([alone], excused));
        foreach (var episode in free)
        {
            _suspected[episode.Service] = Localizer.Odds(episode.PeakEvidence);
        }

        var bearsOut = IsConceivable(alone, healthy) && Search(alone, healthy);
        foreach (var episode in free)
        {
            _suspected[episode.Service] = NotSuspected;
        }

        return bearsOut;
    }

    /// <summary>Whether an entity's failure shows at more services than one.</summary>
    public bool IsShared(int entity) => entity != CauseBelief.UnknownCause && _catalog.ReachOf(entity).Length > 1;

    // By itself, without any leak to explain a part of it, a cause is worth the most. Nearly always that is not enough, and it is quickly seen.
    private bool IsConceivable(Episode alone, HealthyOdds healthy)
    {
        foreach (var upstream in _catalog.UpstreamOf(alone.Service))
        {
            if (upstream.Strength > CommonCause.JoiningReach && IsShared(upstream.Entity) && MostLogOdds(upstream.Entity, healthy) > LeastLogOdds)
            {
                return true;
            }
        }

        return false;
    }

    private double MostLogOdds(int entity, HealthyOdds healthy)
    {
        var sum = Priors.Of(_catalog.Entities[entity]);
        foreach (var reach in _catalog.ReachOf(entity))
        {
            sum += Math.Log(1 + (reach.Probability * (OddsOf(reach.Service, healthy) - 1)));
        }

        return sum;
    }

    private bool Search(Episode alone, HealthyOdds healthy)
    {
        for (var service = 0; service < _catalog.ServiceCount; service++)
        {
            _search.ObserveOdds(service, OddsOf(service, healthy));
        }

        _search.Restart();
        return _search.Search().Causes.Any(c => IsBorneOut(c) && _localizer.ReachProbability(_graph.CausesOf(c.Class)[0], alone.Service) > CommonCause.JoiningReach);
    }

    private double OddsOf(int service, HealthyOdds healthy) =>
        _suspected[service] is var odds and >= 0 ? odds
        : healthy.Of(service) is var beside and >= 0 ? beside
        : 1;

    private bool IsBorneOut(FoundCause cause) =>
        IsSharedClass(cause.Class)
        && -_search.Gains[cause.Class] > LeastLogOdds
        && cause.Probability + cause.Rivals.Where(r => IsSharedClass(r.Class)).Sum(r => r.Probability) > LeastShared;

    private bool IsSharedClass(int causeClass) => IsShared(_graph.CausesOf(causeClass)[0]);
}
