using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Incidents;

/// <summary>Puts belief into hypotheses that a person can follow: what speaks for each cause and what against it.</summary>
public sealed class Reasoning(CatalogGraph catalog, Detector detector, Localizer localizer, NoticeBoard notices)
{
    private const int HypothesesShown = 6;
    internal const int SubjectsShown = 8;

    // Below this a dependant that is fine hardly speaks against anything.
    internal const double TellingEvidence = -0.5;

    private readonly ReasoningContrast _contrast = new(catalog, detector);
    private readonly ReasoningRivals _rivals = new(catalog, localizer, notices);

    /// <summary>The leading cause first, whatever hysteresis holds it there, then the rest by probability.</summary>
    public ImmutableArray<Hypothesis> Explain(IncidentCase incident, Cluster cluster)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var posterior = incident.Posterior ?? throw new ArgumentException("The incident has not been explained yet.", nameof(incident));
        var symptoms = new SymptomFit(cluster.Complaining);
        var scene = new ReasoningScene(catalog, detector, localizer, cluster);
        CauseBelief[] shown =
        [
            .. posterior.Told().Causes
                .OrderByDescending(c => c.Entity == incident.Leading).ThenByDescending(c => c.Probability).ThenBy(c => c.Entity)
                .Take(HypothesesShown),
        ];
        return
        [
            .. shown.Select((c, i) => (c.Entity == CauseBelief.UnknownCause ? Unknown(c, cluster) : Known(c, cluster, symptoms, scene)) with
            {
                Contrast = i == 0 && c.Entity != CauseBelief.UnknownCause ? _contrast.Of(c.Entity, scene) : null,
                Services = i == 0 && shown is [_, var rival, ..] ? _rivals.Services(c.Entity, rival.Entity, scene) : [],
                Turns = i > 0 ? _rivals.Turns(shown[0], c, scene, detector.Minute) : [],
            }),
        ];
    }

    private static Hypothesis Unknown(CauseBelief cause, Cluster cluster) =>
        new(Hypothesis.Unknown, cause.Probability, 0, cluster.Members.Count, 0, []);

    private Hypothesis Known(CauseBelief cause, Cluster cluster, SymptomFit symptoms, ReasoningScene scene)
    {
        var entity = catalog.Entities[cause.Entity];
        var members = scene.Members;
        var standing = catalog.ReachOf(cause.Entity);
        var failing = standing.Where(r => members.ContainsKey(r.Service)).ToArray();
        var others = cluster.Members.Where(m => localizer.ReachProbability(cause.Entity, m.Service) == 0).ToArray();
        var fine = standing
            .Where(r => !members.ContainsKey(r.Service) && !cluster.Excused.Contains(r.Service))
            .Select(r => (r.Service, Weight: Localizer.LogMix(r.Probability, scene.Evidence(r.Service))))
            .Where(x => x.Weight < TellingEvidence)
            .OrderBy(x => x.Weight).ThenBy(x => x.Service)
            .ToArray();
        var grounds = new List<Ground>();
        if (failing.Length > 0)
        {
            grounds.Add(new Ground(
                GroundKind.DependantsFail,
                failing.Sum(r => Localizer.LogMix(r.Probability, members[r.Service].PeakEvidence)),
                Names(failing.OrderByDescending(r => members[r.Service].PeakEvidence * r.Probability).ThenBy(r => r.Service).Select(r => r.Service)),
                failing.Length,
                standing.Length));
        }

        if (fine.Length > 0)
        {
            grounds.Add(new Ground(GroundKind.DependantsFine, fine.Sum(f => f.Weight), Names(fine.Select(f => f.Service)), fine.Length, standing.Length));
        }

        if (others.Length > 0)
        {
            grounds.Add(new Ground(GroundKind.OthersFail, -others.Sum(o => Math.Min(o.PeakEvidence, Localizer.EvidenceCap) - Localizer.LogMix(localizer.LeakBeside(cause.Entity), o.PeakEvidence)), Names(others.Select(o => o.Service)), others.Length, cluster.Members.Count));
        }

        if (Math.Abs(cause.Parts.Symptoms) > 0.5)
        {
            grounds.Add(Ground.OfSymptoms(symptoms, cause.Parts.Symptoms));
        }

        if (notices.For(cause.Entity, detector.Minute) is > 0 and var weight)
        {
            grounds.Add(new Ground(GroundKind.Notice, weight, [], 1, 0));
        }

        grounds.Add(new Ground(GroundKind.BaseRate, cause.Parts.Prior, [], 0, 0));
        return new Hypothesis(
            entity.Id,
            cause.Probability,
            standing.Length,
            failing.Length,
            others.Length,
            [.. grounds.OrderByDescending(g => Math.Abs(g.Weight)).ThenBy(g => g.Kind)]);
    }

    private ImmutableArray<string> Names(IEnumerable<int> services) => [.. services.Take(SubjectsShown).Select(s => catalog.Service(s).Id)];
}
