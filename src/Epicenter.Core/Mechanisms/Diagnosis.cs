using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Mechanisms;

/// <summary>
/// Weighs how an incident's cause may have failed: for each possible cause what is usual of its kind, then what is observed, and all of
/// them together by the causes' own probabilities, which it leaves as they are.
/// </summary>
internal sealed class Diagnosis(CatalogGraph catalog, Detector detector, NoticeBoard notices, Statements statements)
{
    // How less likely causes would have failed changes nothing.
    private const double WorthWeighing = 0.01;

    private readonly BaseRates _rates = new(catalog);
    private readonly Blame _blame = new(catalog);
    private readonly Clues _clues = new(catalog, detector, statements);

    /// <summary>All mechanisms, best first; their probabilities sum to one.</summary>
    public ImmutableArray<MechanismBelief> Of(IncidentCase open, Posterior posterior, Cluster cluster)
    {
        if (detector.Minute - open.EarliestStart <= Rise.LookedAt)
        {
            open.RiseMinutes = Rise.Measure(detector, cluster.Members.ToArray());
        }

        ImmutableArray<Clue> clues = [.. _clues.Of(open, cluster)];
        var symptoms = new SymptomClues(new SymptomFit(cluster.Complaining));
        MechanismScore[] scores =
        [
            .. posterior.Causes.TakeWhile((c, i) => i == 0 || c.Probability >= WorthWeighing)
                .Select(c => new MechanismScore(c.Probability, _rates.Of(c.Entity), [.. Own(c.Entity, cluster, symptoms), .. clues])),
        ];
        var coincidence = Coincidences.Believed(Coincidences.LogOdds(posterior, cluster.Members, detector.OnlyVantage, _blame.Reach), cluster.Members.Count);
        var causes = scores.Sum(s => s.Cause);
        return
        [
            .. PostMortems.Named
                .Select(m => new MechanismBelief(
                    m,
                    (1 - coincidence.Probability) * scores.Sum(s => s.Cause * s.Probabilities[(int)m]) / causes,
                    scores.MaxBy(s => s.Cause * s.Probabilities[(int)m])!.GroundsOf(m)))
                .Append(coincidence)
                .OrderByDescending(b => b.Probability).ThenBy(b => b.Mechanism),
        ];
    }

    // What people complain of, for what the cause is.
    private IEnumerable<Clue> Own(int cause, Cluster cluster, SymptomClues symptoms)
    {
        var entity = cause == CauseBelief.UnknownCause ? null : catalog.Entities[cause];
        return entity switch
        {
            { IsInternetProvider: true } => [],
            { IsService: true } => cluster.Members.FirstOrDefault(m => catalog.ServiceEntities[m.Service] == cause) is { } itself
                ? DemandSurge.Of(
                    new SymptomFit([itself]),
                    [.. cluster.Members.Where(m => m != itself).Select(m => catalog.Service(m.Service).Id)],
                    notices.For(cause, detector.Minute))
                : [],
            _ => [symptoms.Of(entity?.Class)],
        };
    }
}
