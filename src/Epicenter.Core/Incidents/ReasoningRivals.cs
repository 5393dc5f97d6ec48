using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Localization;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Incidents;

/// <summary>Holds the leading cause against a rival: which services tell the two apart, and what would turn the belief.</summary>
internal sealed class ReasoningRivals(CatalogGraph catalog, Localizer localizer, NoticeBoard notices)
{
    // What a service that begins to fail, or turns out to be fine, usually comes to.
    private const double ClearlyFailing = 6;
    private const double ClearlyFine = -3;

    // Less is not worth waiting for.
    private const double LeastFactor = 1.5;

    private const int ServicesShown = 40;
    private const int TurnsShown = 3;

    /// <summary>The services of the incident and those that are fine where the two causes differ, by what they say.</summary>
    public ImmutableArray<ServiceEvidence> Services(int leading, int rival, ReasoningScene scene) =>
    [
        .. Concerned(leading, rival, scene)
            .Select(s => Of(s, leading, rival, scene))
            .Where(e => e.Fails || e.Evidence < Reasoning.TellingEvidence)
            .OrderByDescending(e => Math.Abs(e.Weight)).ThenByDescending(e => e.Evidence).ThenBy(e => e.Service, StringComparer.Ordinal)
            .Take(ServicesShown),
    ];

    /// <summary>What would speak most for the rival; nothing where no observation tells the two apart.</summary>
    public ImmutableArray<Turn> Turns(CauseBelief leading, CauseBelief rival, ReasoningScene scene, long minute)
    {
        var cooling = Posterior.TemperingOf(scene.Members.Count);
        return
        [
            .. Concerned(leading.Entity, rival.Entity, scene)
                .Select(s => (Kind: scene.Fails(s) ? TurnKind.TurnsOutFine : TurnKind.BeginsToFail, Subject: catalog.Service(s).Id, Gain: Gain(s, leading.Entity, rival.Entity, scene)))
                .Append((Kind: TurnKind.IsNamed, Subject: NameOf(rival.Entity), Gain: GainOfNotice(leading.Entity, rival.Entity, minute)))
                .Select(t => (t.Kind, t.Subject, Factor: Math.Exp(cooling * t.Gain)))
                .Where(t => t.Factor >= LeastFactor)
                .OrderByDescending(t => t.Factor).ThenBy(t => t.Kind).ThenBy(t => t.Subject, StringComparer.Ordinal)
                .Take(TurnsShown)
                .Select(t => new Turn(t.Kind, t.Subject, t.Factor, rival.Probability * t.Factor / (1 + (rival.Probability * (t.Factor - 1))))),
        ];
    }

    private static double Gain(int service, int leading, int rival, ReasoningScene scene)
    {
        var then = scene.Fails(service) ? ClearlyFine : ClearlyFailing;
        return Against(then) - Against(scene.Evidence(service));

        double Against(double evidence) => scene.Weight(rival, service, evidence) - scene.Weight(leading, service, evidence);
    }

    private double GainOfNotice(int leading, int rival, long minute)
    {
        if (rival == CauseBelief.UnknownCause || catalog.Entities[rival].IsService)
        {
            return 0;
        }

        var said = NoticeBoard.Weight(NoticeState.MajorOutage);
        var gain = Math.Max(0, said - notices.For(rival, minute));
        return IsNear(leading, rival) ? gain - Math.Max(0, (said / 2) - notices.For(leading, minute)) : gain;
    }

    private ServiceEvidence Of(int service, int leading, int rival, ReasoningScene scene)
    {
        var evidence = scene.Evidence(service);
        return new ServiceEvidence(
            catalog.Service(service).Id,
            scene.Fails(service),
            evidence,
            ReachOf(leading, service, scene),
            ReachOf(rival, service, scene),
            scene.Weight(leading, service, evidence) - scene.Weight(rival, service, evidence));
    }

    private double ReachOf(int cause, int service, ReasoningScene scene) =>
        cause == CauseBelief.UnknownCause ? scene.Reach(cause, service) : localizer.ReachProbability(cause, service);

    private IEnumerable<int> Concerned(int leading, int rival, ReasoningScene scene) => scene.Members.Keys
        .Concat(Reached(leading)).Concat(Reached(rival))
        .Distinct().Where(s => !scene.IsExcused(s)).Order();

    private IEnumerable<int> Reached(int cause) => cause == CauseBelief.UnknownCause ? [] : catalog.ReachOf(cause).Select(r => r.Service);

    private string NameOf(int cause) => cause == CauseBelief.UnknownCause ? Hypothesis.Unknown : catalog.Entities[cause].Id;

    private bool IsNear(int one, int other)
    {
        if (one == CauseBelief.UnknownCause)
        {
            return false;
        }

        var (a, b) = (catalog.Entities[one].Id, catalog.Entities[other].Id);
        return a.StartsWith(b + "/", StringComparison.Ordinal) || b.StartsWith(a + "/", StringComparison.Ordinal);
    }
}
