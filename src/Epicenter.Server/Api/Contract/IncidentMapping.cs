using System.Collections.Immutable;
using Epicenter.Core.Incidents;

namespace Epicenter.Server.Api.Contract;

/// <summary>Turns what the observatory holds into what the contract promises.</summary>
public static class IncidentMapping
{
    public static IncidentJson ToJson(this Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return new IncidentJson(
            incident.Id,
            incident.OpenedAt,
            incident.ResolvedAt,
            CauseOf(incident.Cause),
            [.. incident.Hypotheses.Skip(1).OrderByDescending(h => h.Probability).Select(CauseOf)],
            [.. incident.Services.Select(ToJson)],
            incident.Reports,
            [.. incident.Mechanisms.Select(m => new MechanismJson(m.Mechanism, Rounded(m.Probability), ToJson(m.Grounds)))],
            Forecast: [],
            [.. incident.History.Select(h => new BeliefChangeJson(h.At, h.Entity, Rounded(h.Probability)))],
            incident.BeganAt,
            incident.State,
            incident.Recovered,
            incident.MergedInto,
            incident.SplitFrom,
            incident.Correction is { } correction ? DeskMapping.ToCorrection(correction) : null,
            incident.Retraction is { } retraction ? DeskMapping.ToRetraction(retraction) : null,
            [.. incident.Rumours.Select(r => r.ToJson(incident))],
            MagnitudeJson.Of(incident.Magnitude),
            [.. incident.Magnitudes.Select(v => new MagnitudeVersionJson(v.At, MagnitudeJson.Of(v.Magnitude)!))],
            [.. incident.Beliefs.Select(b => new BeliefMomentJson(b.At, [.. b.Shares.Select(s => new CauseJson(s.Entity, Rounded(s.Probability)))]))],
            [.. incident.Hypotheses.Select(ToJson)],
            [.. incident.Events.Select(ToJson)]);
    }

    public static IncidentEventJson ToJson(this IncidentEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return new IncidentEventJson(
            happened.At,
            happened.Incident,
            happened.Kind,
            happened.Subject,
            happened.Probability is { } p ? Rounded(p) : null,
            happened.Note,
            happened.Act,
            happened.By,
            happened.Why);
    }

    private static CauseJson CauseOf(Hypothesis hypothesis) => new(hypothesis.Entity, Rounded(hypothesis.Probability));

    private static HitServiceJson ToJson(HitService service) =>
        new(service.Id, service.StartedAt, Rounded(service.Probability), service.EndedAt, service.Reports, Rounded(service.Expected));

    private static HypothesisJson ToJson(Hypothesis hypothesis) => new(
        hypothesis.Entity,
        Rounded(hypothesis.Probability),
        hypothesis.Standing,
        hypothesis.Failing,
        hypothesis.Unexplained,
        ToJson(hypothesis.Grounds));

    internal static GroundJson[] ToJson(ImmutableArray<Ground> grounds) =>
        [.. grounds.Select(g => new GroundJson(g.Kind, Rounded(g.Weight), g.Subjects, g.Count, g.Of))];

    // Four places are all that a probability means; the rest is noise that would make two equal outputs differ to the eye.
    private static double Rounded(double value) => Math.Round(value, 4);
}
