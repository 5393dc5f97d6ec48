using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    private readonly Coincidence _coincidence = new(detector.OnlyVantage, new Blame(catalog).Reach);
    private readonly Clues _clues = new(catalog, detector, statements);
    private readonly SymptomClues _symptoms = new();
    private readonly List<MechanismScore> _scores = [];

    /// <summary>All mechanisms, best first; their probabilities sum to one.</summary>
    public ImmutableArray<MechanismBelief> Of(IncidentCase open, Posterior posterior, Cluster cluster)
    {
        if (detector.Minute - open.EarliestStart <= Rise.LookedAt)
        {
            open.RiseMinutes = Rise.Measure(detector, cluster);
        }

        var clues = _clues.Of(open, cluster);
        _symptoms.Begin(cluster);
        _scores.Clear();
        foreach (var cause in posterior.Causes)
        {
            if (_scores.Count == 0 || cause.Probability >= WorthWeighing)
            {
                _scores.Add(new MechanismScore(cause.Probability, _rates.Of(cause.Entity), Own(cause.Entity, cluster), clues));
            }
        }

        var coincidence = Coincidences.Believed(Coincidences.LogOdds(posterior, cluster.Members, _coincidence), cluster.Members.Count);
        var beliefs = new MechanismBelief[PostMortems.Named.Length + 1];
        var causes = _scores.Sum(static s => s.Cause);
        foreach (var mechanism in PostMortems.Named)
        {
            beliefs[(int)mechanism] = Believed(mechanism, causes / (1 - coincidence.Probability));
        }

        beliefs[^1] = coincidence;
        Array.Sort(beliefs, static (a, b) => a.Probability != b.Probability ? b.Probability.CompareTo(a.Probability) : a.Mechanism.CompareTo(b.Mechanism));
        return ImmutableCollectionsMarshal.AsImmutableArray(beliefs);
    }

    // Over all causes; the one that most likely failed like this tells why.
    private MechanismBelief Believed(Mechanism mechanism, double all)
    {
        var (sum, likeliest) = (0.0, _scores[0]);
        foreach (var score in _scores)
        {
            sum += score.Of(mechanism);
            likeliest = score.Of(mechanism) > likeliest.Of(mechanism) ? score : likeliest;
        }

        return new MechanismBelief(mechanism, sum / all, likeliest);
    }

    // What people complain of, for what the cause is.
    private ImmutableArray<Clue> Own(int cause, Cluster cluster)
    {
        var entity = cause == CauseBelief.UnknownCause ? null : catalog.Entities[cause];
        return entity switch
        {
            { IsInternetProvider: true } => [],
            { IsService: true } => OfSurge(cause, cluster),
            _ => _symptoms.Of(entity?.Class),
        };
    }

    private ImmutableArray<Clue> OfSurge(int cause, Cluster cluster) =>
        cluster.Members.FirstOrDefault(m => catalog.ServiceEntities[m.Service] == cause) is { } itself
            ?
            [
                .. DemandSurge.Of(
                    new SymptomFit([itself]),
                    [.. cluster.Members.Where(m => m != itself).Select(m => catalog.Service(m.Service).Id)],
                    notices.For(cause, detector.Minute)),
            ]
            : [];
}
