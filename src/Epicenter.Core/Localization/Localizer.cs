using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Localization;

/// <summary>
/// Names what a cluster of failing services shares. A noisy-OR model in the line of Shrink (Kandula et al., 2005) and Sherlock (Bahl
/// et al., 2007): a cause reaches each service with the probability that the catalog's dependencies give, a small leak covers the rest.
/// The posterior over single causes is exact; more than one cause at once is more than one cluster. Not thread-safe.
/// </summary>
public sealed class Localizer(CatalogGraph catalog, Detector detector, NoticeBoard notices)
{
    // Candidates whose members' part lies this far behind the best can't catch up through the rest.
    private const double HopelessBehind = 60;

    /// <summary>Evidence of one service can't outweigh all others: beyond e to this power it adds nothing.</summary>
    public const double EvidenceCap = 12;

    private readonly double _toldOfUnknown = Priors.ToldOfUnknown(catalog);
    private readonly Leak _leak = new(catalog);
    private readonly Blame _blame = new(catalog);
    private readonly PartMixes _mixes = new(catalog);

    // By severity.
    private readonly EntityScores<Vector512<double>> _members = new(catalog.Entities.Length);
    private readonly HealthyOdds _healthy = new(catalog.ServiceCount, detector);
    private readonly MemberScores _memberScores = new(catalog, new Leak(catalog));
    private readonly List<(int Entity, double Score, ScoreParts Parts)> _candidates = [];
    private readonly List<(int Entity, ScoreParts Parts)> _scored = [];
    private readonly List<Episode> _standing = [];

    // Of the cluster, and of those of it that stand on one service.
    private readonly SymptomFit _symptoms = new();
    private readonly SymptomFit _symptomsStanding = new();

    /// <summary>Belief over all single causes that could explain the cluster.</summary>
    public Posterior Explain(Cluster cluster) => Explain(cluster, double.NegativeInfinity)!;

    /// <summary>The same; null where its score is below the least that is of use.</summary>
    internal Posterior? Explain(Cluster cluster, double leastScore)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ScoreMembers(cluster);
        _healthy.Begin(cluster);
        _symptoms.Begin(cluster.Complaining);
        _scored.Clear();
        _scored.Add((CauseBelief.UnknownCause, UnknownCause(cluster)));
        var best = _scored[0].Parts.Total;
        var healthyOdds = _healthy.OfAll();
        var behind = Posterior.NegligibleBehind(cluster.Members.Count) + _healthy.MostLogMix();
        foreach (var (entity, score, parts) in Candidates(cluster))
        {
            if (score < best - behind)
            {
                break;
            }

            var (severity, members, healthy) = Likeliest(entity, healthyOdds);
            var whole = parts with { Prior = parts.Prior + severity.LogPrior, Members = members, Healthy = healthy };
            _scored.Add((entity, whole));
            best = Math.Max(best, whole.Total);
        }

        _members.Clear();
        return Posterior.Of(_scored, cluster.Members.Count, UnknownRaisedBy(cluster), leastScore);
    }

    /// <summary>The odds of the services beside a cluster, until the next cluster is looked at.</summary>
    internal HealthyOdds HealthyBeside(Cluster cluster)
    {
        _healthy.Begin(cluster);
        return _healthy;
    }

    /// <summary>Probability that the cluster's cause, whichever it is, reaches a service.</summary>
    public double Reaches(Posterior posterior, int service)
    {
        ArgumentNullException.ThrowIfNull(posterior);
        var sum = 0.0;
        foreach (var cause in posterior.Causes)
        {
            sum += cause.Entity == CauseBelief.UnknownCause ? 0 : cause.Probability * ReachProbability(cause.Entity, service);
        }

        return sum;
    }

    /// <summary>The same along causes that reach one of some other services too: not because it fails by itself.</summary>
    public double Reaches(Posterior posterior, int service, IEnumerable<int> others)
    {
        ArgumentNullException.ThrowIfNull(posterior);
        var own = posterior.ProbabilityOf(catalog.ServiceEntities[service]);
        return Reaches(posterior, service) - (own > 0 && !ReachesAny(catalog.ServiceEntities[service], others) ? own : 0);
    }

    private bool ReachesAny(int entity, IEnumerable<int> services) => services.Any(s => ReachProbability(entity, s) > 0);

    /// <summary>Probability that an entity's failure reaches a service, be it along a dependency that the catalog lacks.</summary>
    public double ReachProbability(int entity, int service) => Find(catalog.UpstreamOf(service), entity) is > 0 and var known
        ? known
        : Priors.Beside * Find(catalog.BesidesOf(service), entity);

    /// <summary>Probability that a service fails beside an entity's failure that does not reach it.</summary>
    public double LeakBeside(int entity) => Leak.Steps[_leak.Of(entity)];

    /// <summary>ln((1 − p) + p · e^evidence): what a service's evidence is worth to a cause that reaches it with probability p.</summary>
    public static double LogMix(double probability, double evidence) => LogMixOfOdds(probability, Odds(evidence));

    /// <summary>e^evidence, capped.</summary>
    internal static double Odds(double evidence) => Math.Exp(Math.Min(evidence, EvidenceCap));

    // They stand in the order of the entities' index.
    internal static double Find(ImmutableArray<Upstream> among, int entity)
    {
        var upstream = among.AsSpan();
        while (!upstream.IsEmpty)
        {
            var middle = upstream.Length / 2;
            if (upstream[middle].Entity == entity)
            {
                return upstream[middle].Strength;
            }

            upstream = upstream[middle].Entity < entity ? upstream[(middle + 1)..] : upstream[..middle];
        }

        return 0;
    }

    internal static double LogMixOfOdds(double probability, double odds) => Math.Log(1 - probability + (probability * odds));

    // For every entity upstream of a member or beside what it stands on: how well it explains all members, those it does not reach by the leak alone.
    private void ScoreMembers(Cluster cluster)
    {
        Span<double> leaked = stackalloc double[Leak.Steps.Count];
        leaked.Clear();
        var loudest = Blame.LoudestOf(cluster.Members);
        for (var m = 0; m < cluster.Members.Count; m++)
        {
            var member = cluster.Members[m];
            var score = _memberScores.Of(member.Service, Odds(member.PeakEvidence), _blame.Reach(loudest, member));
            for (var step = 0; step < leaked.Length; step++)
            {
                leaked[step] += score.Leaked[step];
            }

            for (var cause = 0; cause < score.Entities.Length; cause++)
            {
                _members[score.Entities[cause]] += score.Gains[cause];
            }
        }

        foreach (var entity in _members.Entities())
        {
            _members[entity] += Vector512.Create(leaked[_leak.Of(entity)]);
        }
    }

    // All that could explain the members, by what speaks for each before the services beside the cluster are looked at, which is dear.
    private List<(int Entity, double Score, ScoreParts Parts)> Candidates(Cluster cluster)
    {
        _candidates.Clear();
        var hopeless = BestMembersScore() - HopelessBehind;
        foreach (var entity in _members.Entities())
        {
            if (MembersScore(entity) is var members && members >= hopeless)
            {
                var parts = new ScoreParts(Priors.Of(catalog.Entities[entity]), 0, 0, SymptomScore(entity, cluster), notices.For(entity, detector.Minute));
                _candidates.Add((entity, parts.Total + members, parts));
            }
        }

        _candidates.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Entity.CompareTo(b.Entity));
        return _candidates;
    }

    private double BestMembersScore()
    {
        var best = double.NegativeInfinity;
        foreach (var entity in _members.Entities())
        {
            best = Math.Max(best, MembersScore(entity));
        }

        return best;
    }

    // The members' part at the severity that fits them best.
    private double MembersScore(int entity)
    {
        ref readonly var scores = ref _members[entity];
        var best = double.NegativeInfinity;
        for (var level = 0; level < Severity.Levels.Count; level++)
        {
            best = Math.Max(best, Severity.Levels[level].LogPrior + scores[level]);
        }

        return best;
    }

    private (Severity Severity, double Members, double Healthy) Likeliest(int entity, ReadOnlySpan<double> healthyOdds)
    {
        var best = (Severity: Severity.Levels[0], Members: double.NegativeInfinity, Healthy: 0.0);
        var healthy = HealthyScores(entity, healthyOdds);
        for (var level = 0; level < Severity.Levels.Count; level++)
        {
            var severity = Severity.Levels[level];
            var members = _members[entity][level];
            if (severity.LogPrior + members + healthy[level] > best.Severity.LogPrior + best.Members + best.Healthy)
            {
                best = (severity, members, healthy[level]);
            }
        }

        return best;
    }

    // By severity.
    private Vector512<double> HealthyScores(int entity, ReadOnlySpan<double> odds)
    {
        var product = new LogProduct();
        Multiply(ref product, catalog.ReachOf(entity), 1, odds);
        Multiply(ref product, catalog.BesidersOf(entity), Priors.Beside, odds);
        return product.Log();
    }

    private static void Multiply(ref LogProduct product, ImmutableArray<Reach> reached, double share, ReadOnlySpan<double> odds)
    {
        // A copy stays in registers.
        var mixed = product;
        foreach (var reach in reached)
        {
            if (odds[reach.Service] is var of and >= 0)
            {
                mixed.Multiply(Vector512<double>.One + (Severity.OfAll(share * reach.Probability) * (of - 1)));
            }
        }

        product = mixed;
    }

    private double SymptomScore(int entity, Cluster cluster) => catalog.Entities[entity] switch
    {
        { Class: { } componentClass } => _symptoms.Of(componentClass),
        { IsService: true } => ItselfScore(entity, cluster),
        _ => _symptoms.OfWhole(_mixes.Of(entity)),
    };

    // A service by itself answers for what is complained of there and at what stands on it. Nobody queues for an internet provider.
    private double ItselfScore(int entity, Cluster cluster)
    {
        if (!IsAmong(cluster.Members, entity))
        {
            return 0;
        }

        var fit = cluster.Complaining.Count == 1 ? _symptoms : SymptomsOf(StandingOn(entity, cluster.Members));
        return catalog.Entities[entity].IsInternetProvider ? fit.OfOwnFailure() : fit.OfItself();
    }

    private SymptomFit SymptomsOf(List<Episode> standing)
    {
        _symptomsStanding.Begin(standing);
        return _symptomsStanding;
    }

    private bool IsAmong(IReadOnlyList<Episode> members, int entity)
    {
        for (var m = 0; m < members.Count; m++)
        {
            if (catalog.ServiceEntities[members[m].Service] == entity)
            {
                return true;
            }
        }

        return false;
    }

    private List<Episode> StandingOn(int entity, IReadOnlyList<Episode> members)
    {
        _standing.Clear();
        for (var m = 0; m < members.Count; m++)
        {
            if (ReachProbability(entity, members[m].Service) > 0)
            {
                _standing.Add(members[m]);
            }
        }

        return _standing;
    }

    // By how much the unknown starts higher where it is told than where an incident has to rest on it.
    private double UnknownRaisedBy(Cluster cluster) => cluster.Members.Count == 1
        ? Priors.UnknownRaisedAlone(Math.Max(0, detector.Minute - cluster.Onset))
        : _toldOfUnknown - Priors.UnknownCause;

    // Something unheard of that reaches as many of all services as it reached here, whichever they are.
    private ScoreParts UnknownCause(Cluster cluster)
    {
        var members = cluster.Members.Count;
        if (members < 2)
        {
            // It would show as a failure of the service's own does.
            var alone = cluster.Members[0];
            var itself = ItselfScore(catalog.ServiceEntities[alone.Service], cluster);
            return new ScoreParts(Priors.OfUnknownBehind(catalog.Service(alone.Service)), LogMix(1, alone.PeakEvidence), 0, itself, 0);
        }

        var reach = Math.Min(0.5, members / (double)catalog.ServiceCount);
        var sum = 0.0;
        for (var m = 0; m < members; m++)
        {
            sum += LogMix(reach, cluster.Members[m].PeakEvidence);
        }

        return new ScoreParts(Priors.UnknownCause, sum, _healthy.LogMixOfAll(reach), 0, 0);
    }
}
