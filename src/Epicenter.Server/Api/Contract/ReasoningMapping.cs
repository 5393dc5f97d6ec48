using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Api.Contract;

/// <summary>Turns the reasoning about an incident into what the contract promises.</summary>
internal static class ReasoningMapping
{
    public static HypothesisJson ToJson(Hypothesis hypothesis, DateTimeOffset began) => new(
        hypothesis.Entity,
        Rounded(hypothesis.Probability),
        hypothesis.Standing,
        hypothesis.Failing,
        hypothesis.Unexplained,
        IncidentMapping.ToJson(hypothesis.Grounds),
        hypothesis.Contrast is { } contrast ? ToJson(contrast) : null,
        [.. hypothesis.Services.Select(s => ToJson(s, began))],
        [.. hypothesis.Turns.Select(t => new TurnJson(t.Kind, t.Subject, Rounded(t.Factor), Rounded(t.Then)))]);

    public static BeliefPointJson ToJson(BeliefPoint point) => new(
        point.At,
        [.. point.Causes.Select(c => new CauseJson(c.Entity, c.Probability))],
        [.. point.Mechanisms.Select(m => new MechanismShareJson(m.Mechanism, m.Probability))]);

    private static ContrastJson ToJson(Contrast contrast) => new(
        ToJson(contrast.On),
        contrast.OffFailing,
        contrast.Off,
        [.. contrast.Apart.Select(a => new ApartJson(a.Entity, ToJson(a.Services)))]);

    private static TallyJson ToJson(Tally tally) => new(tally.Failing, tally.Fine, tally.Silent);

    private static ServiceEvidenceJson ToJson(ServiceEvidence evidence, DateTimeOffset began) => new(
        evidence.Service,
        evidence.Fails,
        Rounded(evidence.Evidence),
        Rounded(evidence.Reach),
        Rounded(evidence.RivalReach),
        Rounded(evidence.Weight),
        $"/api/v1/services/{evidence.Service}/series?from={Rfc3339.Format(began.AddHours(-1))}");

    private static double Rounded(double value) => IncidentMapping.Rounded(value);
}
