using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;
using Epicenter.Core.Magnitudes;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Core.Incidents;

/// <summary>Looks at an incident afresh: what is believed of it, who belongs to it, whether another cause leads, and how that failed.</summary>
internal sealed class CaseReview(CaseRegister register, Detector detector, Localizer localizer, Reasoning reasoning, Diagnosis diagnosis)
{
    private const int EagerMinutes = 60;
    private const int LazyMinutes = 5;

    // A rival must lead clearly before the book says so: by so much or, where nothing is likely, twice.
    private const double ChangeMargin = 0.05;

    private readonly List<ServiceLoss> _losses = [];
    private readonly List<Member> _strangers = [];

    /// <summary>Whether it is time to look again at an incident to which nothing special happened.</summary>
    public bool IsDue(IncidentCase open)
    {
        var age = (long)(register.Now - open.OpenedAt).TotalMinutes;
        return age % LazyMinutes == 0 || (age <= EagerMinutes && IsFresh(open));
    }

    public void Reconsider(IncidentCase open)
    {
        open.CountMembers();
        var cluster = ClusterOf(open);
        var posterior = localizer.Explain(cluster);
        if (open.Members.Count > 1 && DismissStrangers(open, posterior))
        {
            cluster = ClusterOf(open);
            posterior = localizer.Explain(cluster);
        }

        open.Posterior = posterior;
        foreach (var member in open.Members)
        {
            var reach = Math.Clamp(localizer.Reaches(posterior, member.Episode.Service) + posterior.Unknown, 0.01, 0.99);
            var odds = reach / (1 - reach) * Math.Exp(Math.Min(member.Episode.PeakEvidence, 20));
            member.Probability = Math.Max(member.Probability, odds / (1 + odds));
        }

        var told = posterior.Told();
        FollowLead(open, told);
        Diagnose(open, told, cluster);
        Measure(open, isFinal: false);
    }

    /// <summary>Looks for the last time at how the cause failed: now it is known how the services came back.</summary>
    public void Conclude(IncidentCase open)
    {
        if (open.Posterior is { } posterior)
        {
            Diagnose(open, posterior.Told(), ClusterOf(open));
        }
    }

    /// <summary>Estimates the magnitude afresh.</summary>
    /// <param name="isFinal">The incident is over: this is the estimate that stays.</param>
    public void Measure(IncidentCase incident, bool isFinal)
    {
        _losses.Clear();
        foreach (var member in incident.Members)
        {
            _losses.Add(new ServiceLoss(member.ReporterMinutes, member.Reports, member.Expected, detector.FineShape(member.Episode.Service), member.Probability));
        }

        incident.Magnitudes.Note(register.Now, MagnitudeScale.Of(CollectionsMarshal.AsSpan(_losses)), isFinal);
    }

    /// <summary>The hypotheses of an incident with their grounds: as they stand, or as they stood when it resolved.</summary>
    public ImmutableArray<Hypothesis> HypothesesOf(IncidentCase incident) =>
        incident.FinalHypotheses ?? reasoning.Explain(incident, ClusterOf(incident));

    private Cluster ClusterOf(IncidentCase incident) => incident.ClusterWith(null, register.Excused(incident));

    private static bool IsFresh(IncidentCase open)
    {
        foreach (var member in open.Members)
        {
            if (member.Episode.IsFresh)
            {
                return true;
            }
        }

        return false;
    }

    // Members that the causes hardly reach go back to being possible problems.
    private bool DismissStrangers(IncidentCase open, Posterior posterior)
    {
        _strangers.Clear();
        foreach (var member in open.Members)
        {
            if (member is { EndedMinute: null, IsPinned: false } && localizer.Reaches(posterior, member.Episode.Service) + posterior.Unknown < CommonCause.LeavingReach)
            {
                _strangers.Add(member);
            }
        }

        if (_strangers.Count == 0 || _strangers.Count == open.Members.Count)
        {
            return false;
        }

        foreach (var stranger in _strangers)
        {
            open.Members.Remove(stranger.Episode.Service);
            stranger.Episode.IsHeld = false;
        }

        return true;
    }

    private void FollowLead(IncidentCase open, Posterior told)
    {
        var leading = told.Leading;
        var held = told.ProbabilityOf(open.Leading);
        if (leading.Entity != open.Leading && leading.Probability >= Math.Min(held + ChangeMargin, 2 * held))
        {
            var name = register.NameOf(leading.Entity);
            open.Lead(register.Now, leading.Entity, name, leading.Probability);
            register.Note(open, IncidentEventKind.CauseChanged, name, leading.Probability);
        }
    }

    private void Diagnose(IncidentCase open, Posterior told, Cluster cluster)
    {
        open.Mechanisms = diagnosis.Of(open, told, cluster);
        open.Course.Note(PointOf(told.Causes, open.Mechanisms));
        TellMechanism(open);
    }

    private BeliefPoint PointOf(ImmutableArray<CauseBelief> causes, ImmutableArray<MechanismBelief> mechanisms)
    {
        var likelyCauses = BeliefPoint.Most(causes, static c => c.Probability);
        var causeShares = new CauseShare[likelyCauses.Length];
        for (var i = 0; i < causeShares.Length; i++)
        {
            causeShares[i] = new CauseShare(register.NameOf(likelyCauses[i].Entity), likelyCauses[i].Probability);
        }

        var likelyMechanisms = BeliefPoint.Most(mechanisms, static m => m.Probability);
        var mechanismShares = new MechanismShare[likelyMechanisms.Length];
        for (var i = 0; i < mechanismShares.Length; i++)
        {
            mechanismShares[i] = new MechanismShare(likelyMechanisms[i].Mechanism, likelyMechanisms[i].Probability);
        }

        return new BeliefPoint(
            register.Now, ImmutableCollectionsMarshal.AsImmutableArray(causeShares), ImmutableCollectionsMarshal.AsImmutableArray(mechanismShares));
    }

    // What was told stays told until another is clearly ahead, or it fades.
    private void TellMechanism(IncidentCase open)
    {
        var told = open.Events.LastOrDefault(e => e.Kind == IncidentEventKind.MechanismChanged)?.Subject ?? Hypothesis.Unknown;
        var held = open.Mechanisms.FirstOrDefault(m => EnumWords.Of(m.Mechanism) == told)?.Probability ?? 0;
        var now = MechanismBelief.Leading(open.Mechanisms);
        if (now is not null && EnumWords.Of(now.Mechanism) != told && now.Probability >= held + ChangeMargin)
        {
            register.Note(open, IncidentEventKind.MechanismChanged, EnumWords.Of(now.Mechanism), now.Probability);
        }
        else if (now is null && told != Hypothesis.Unknown && held < MechanismBelief.FadedProbability)
        {
            register.Note(open, IncidentEventKind.MechanismChanged, Hypothesis.Unknown);
        }
    }
}
