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
            [.. incident.Hypotheses.Select(h => ReasoningMapping.ToJson(h, incident.BeganAt))],
            [.. incident.Course.Select(ReasoningMapping.ToJson)],
            [.. incident.Events.Select(ToJson)]);
    }

    /// <summary>The same for lists and streams: without the course of belief and the evidence of each service, which the incident's own address has.</summary>
    public static IncidentJson ToListedJson(this Incident incident)
    {
        var whole = incident.ToJson();
        return whole with { Course = [], Hypotheses = [.. whole.Hypotheses.Select(h => h with { Services = [] })] };
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
        new(service.Id, service.StartedAt, Rounded(service.Probability), service.EndedAt, service.Reports, Rounded(service.Expected), service.IsBeside);

    internal static GroundJson[] ToJson(ImmutableArray<Ground> grounds) =>
        [.. grounds.Select(g => new GroundJson(g.Kind, Rounded(g.Weight), g.Subjects, g.Count, g.Of))];

    // Four places are all that a probability means; the rest is noise that would make two equal outputs differ to the eye.
    internal static double Rounded(double value) => Math.Round(value, 4);
}
