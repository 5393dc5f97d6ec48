using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Localization;

/// <summary>
/// Names what a cluster of failing services shares. A noisy-OR model in the line of Shrink (Kandula et al., 2005) and Sherlock (Bahl
/// et al., 2007): a cause reaches each service with the probability that the catalog's dependencies give, a small leak covers the rest.
/// The posterior over single causes is exact; more than one cause at once is more than one cluster.
/// </summary>
public sealed class Localizer(CatalogGraph catalog, Detector detector, NoticeBoard notices)
{
    // Candidates whose members' part lies this far behind the best can't catch up through the rest.
    private const double HopelessBehind = 14;
    private const double Negligible = 0.0005;

    /// <summary>Evidence of one service can't outweigh all others: beyond e to this power it adds nothing.</summary>
    public const double EvidenceCap = 12;

    // Scores add up evidence that is correlated; the softmax is cooled by as much. Chosen on simulated worlds.
    private const double Tempering = 0.6;

    /// <summary>Belief over all single causes that could explain the cluster.</summary>
    public Posterior Explain(Cluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var inCluster = cluster.Members.Select(e => e.Service).ToHashSet();
        var members = MemberScores(cluster);
        var hopeless = members.Values.Append(double.NegativeInfinity).Max() - HopelessBehind;
        var symptoms = new SymptomFit(catalog, cluster.Members);
        var fine = new Dictionary<int, double>();
        var scored = new List<(int Entity, ScoreParts Parts)> { (CauseBelief.UnknownCause, UnknownCause(cluster)) };
        foreach (var (entity, score) in members)
        {
            if (score < hopeless)
            {
                continue;
            }

            scored.Add((entity, new ScoreParts(
                Priors.Of(catalog.Entities[entity]),
                score,
                HealthyScore(entity, cluster, inCluster, fine),
                symptoms.Of(entity),
                notices.For(entity, detector.Minute))));
        }

        return Normalize(scored);
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

    /// <summary>Probability that an entity's failure reaches a service.</summary>
    public double ReachProbability(int entity, int service)
    {
        foreach (var upstream in catalog.UpstreamOf(service))
        {
            if (upstream.Entity == entity)
            {
                return upstream.Strength;
            }
        }

        return 0;
    }

    /// <summary>ln((1 − p) + p · e^evidence): what a service's evidence is worth to a cause that reaches it with probability p.</summary>
    public static double LogMix(double probability, double evidence) =>
        Math.Log(1 - probability + (probability * Math.Exp(Math.Min(evidence, EvidenceCap))));

    // For every entity upstream of a member: how well it explains all members, those it does not reach by the leak alone.
    private SortedDictionary<int, double> MemberScores(Cluster cluster)
    {
        var scores = new SortedDictionary<int, double>();
        var leaked = cluster.Members.Sum(m => LogMix(Priors.Leak, m.PeakEvidence));
        foreach (var member in cluster.Members)
        {
            var byLeak = LogMix(Priors.Leak, member.PeakEvidence);
            foreach (var upstream in catalog.UpstreamOf(member.Service))
            {
                var probability = 1 - ((1 - upstream.Strength) * (1 - Priors.Leak));
                scores.TryGetValue(upstream.Entity, out var score);
                scores[upstream.Entity] = score + LogMix(probability, member.PeakEvidence) - byLeak;
            }
        }

        foreach (var entity in scores.Keys.ToArray())
        {
            scores[entity] += leaked;
        }

        return scores;
    }

    private double HealthyScore(int entity, Cluster cluster, HashSet<int> inCluster, Dictionary<int, double> fine)
    {
        var score = 0.0;
        foreach (var reach in catalog.ReachOf(entity))
        {
            if (inCluster.Contains(reach.Service) || cluster.Excused.Contains(reach.Service))
            {
                continue;
            }

            if (!fine.TryGetValue(reach.Service, out var evidence))
            {
                fine[reach.Service] = evidence = Math.Min(detector.EvidenceSince(reach.Service, cluster.Onset), Detector.SuspicionEvidence);
            }

            score += LogMix(reach.Probability, evidence);
        }

        return score;
    }

    // Something unheard of that reaches few of all services, and reached these.
    private static ScoreParts UnknownCause(Cluster cluster)
    {
        if (cluster.Members.Count < 2)
        {
            return new ScoreParts(Priors.UnknownCause - 3, cluster.Members.Sum(m => LogMix(1, m.PeakEvidence)), 0, 0, 0);
        }

        const double reach = 0.02;
        return new ScoreParts(Priors.UnknownCause, cluster.Members.Sum(m => LogMix(reach, m.PeakEvidence)), 0, 0, 0);
    }

    private static Posterior Normalize(List<(int Entity, ScoreParts Parts)> scored)
    {
        var best = scored.Max(s => s.Parts.Total);
        var raw = scored.Sum(s => Math.Exp(s.Parts.Total - best));
        var cooled = scored.Sum(s => Math.Exp(Tempering * (s.Parts.Total - best)));
        var causes = scored
            .Select(s => new CauseBelief(s.Entity, Math.Exp(Tempering * (s.Parts.Total - best)) / cooled, s.Parts))
            .OrderByDescending(c => c.Probability).ThenBy(c => c.Entity)
            .ToList();
        var kept = causes.Where((c, i) => i == 0 || c.Probability >= Negligible).ToList();
        var total = kept.Sum(c => c.Probability);
        return new Posterior(best + Math.Log(raw), [.. kept.Select(c => c with { Probability = c.Probability / total })]);
    }
}
