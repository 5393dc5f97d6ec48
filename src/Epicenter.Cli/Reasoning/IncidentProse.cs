using Epicenter.Core.Incidents;
using Epicenter.Core.Mechanisms;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Pages.Wording;
using Words = Epicenter.Cli.Terminals.Words;

namespace Epicenter.Cli.Reasoning;

/// <summary>Tells why the observatory believes what it says of an incident, as text that a person can follow.</summary>
internal static class IncidentProse
{
    private const int RivalsTold = 4;

    /// <summary>One paragraph a line; blank lines between sections.</summary>
    public static IEnumerable<string> Tell(IncidentJson incident)
    {
        yield return $"Incident {incident.Id}";
        yield return Course(incident);
        yield return Reach(incident);
        foreach (var line in Stated(incident))
        {
            yield return line;
        }

        yield return "";

        var cause = incident.Hypotheses.Count > 0 ? incident.Hypotheses[0] : null;
        foreach (var line in Surge(incident))
        {
            yield return line;
        }

        yield return Verdict(incident.Cause);
        foreach (var line in OpenPart(incident))
        {
            yield return line;
        }

        foreach (var line in cause is null ? [] : Reasons(cause).Concat(EvidenceProse.Contrast(cause)))
        {
            yield return line;
        }

        foreach (var rival in incident.Hypotheses.Skip(1).Take(RivalsTold))
        {
            yield return "";
            yield return $"Or {Name(rival.Entity)}: {Words.Percent(rival.Probability)}.";
            foreach (var line in Reasons(rival).Concat(EvidenceProse.Turns(rival)))
            {
                yield return line;
            }
        }

        foreach (var line in MechanismProse.Tell(incident).Concat(EvidenceProse.Table(incident)).Concat(Beliefs(incident)))
        {
            yield return line;
        }
    }

    private static string Course(IncidentJson incident)
    {
        var end = incident.ResolvedAt is { } resolved
            ? $"It was over at {Words.Date(resolved)} UTC, after {Words.Duration(resolved - incident.BeganAt)}."
            : incident.State == IncidentState.Recovering ? $"It is partly recovering: {incident.Recovered} of {Words.Count(incident.Services.Count, "service")} repaired."
            : "It is not over.";
        var merged = incident.MergedInto is { } other ? $" It turned out to be a part of {other}." : "";
        return $"It began about {Words.Date(incident.BeganAt)} UTC; we said so at {Words.Clock(incident.OpenedAt)}. {end}{merged}";
    }

    // What operators say stands before what the observatory believes, and in place of none of it.
    private static IEnumerable<string> Stated(IncidentJson incident)
    {
        if (incident.Retraction is { } retraction)
        {
            yield return $"Retracted by {retraction.By}: there was no outage. {retraction.Why}";
        }

        if (incident.Correction is { } correction)
        {
            yield return $"{correction.By} states that the cause is {Name(correction.Entity)}. {correction.Why}";
        }

        foreach (var rumour in incident.Rumours)
        {
            var held = rumour is { Probability: { } p, Mechanism: { } mechanism } ? $" That it is {MechanismWords.Of(mechanism)}, we hold at {Words.Percent(p)}." : "";
            yield return $"People say: {rumour.Text.TrimEnd('.')}.{held} {(rumour.Answer is { } answer ? $"{answer.By} answers: {answer.Text}" : "Nobody has answered yet.")}";
            foreach (var line in Reasons(rumour.Grounds))
            {
                yield return line;
            }
        }
    }

    private static string Reach(IncidentJson incident)
    {
        var worst = incident.Services.OrderByDescending(s => s.Reports).Select(s => s.Id).ToList();
        return $"It has hit {Words.Count(worst.Count, "service")} ({Words.List(worst, worst.Count)}), and {Words.Count(incident.Reports, "report")} came in.";
    }

    // Nothing is broken where too many come: that is said before what it is.
    private static IEnumerable<string> Surge(IncidentJson incident)
    {
        if (incident.Mechanisms is not [{ Mechanism: Mechanism.DemandSurge, Probability: >= MechanismBelief.LeadingProbability } mechanism, ..])
        {
            yield break;
        }

        var upstream = incident.Alternatives.Any(a => a is { Entity: not Hypothesis.Unknown, Probability: >= Hypothesis.SuspectProbability });
        yield return $"{incident.Cause.Entity} {(incident.ResolvedAt is null ? "is" : "was")} {VerbalScale.Adverb(Language.English, mechanism.Probability)} "
            + $"{MechanismWords.Of(mechanism.Mechanism)} ({Words.Percent(mechanism.Probability)}){(upstream ? "" : "; nothing upstream is suspected")}.";
        foreach (var line in Reasons(mechanism.Grounds))
        {
            yield return line;
        }

        yield return "";
    }

    private static string Verdict(CauseJson cause) => cause.Entity == Hypothesis.Unknown
        ? $"The likeliest: they share nothing that the catalog knows of ({Words.Percent(cause.Probability)})."
        : $"The likeliest cause is {cause.Entity}: {Words.Percent(cause.Probability)}.";

    // Where a whole leads, what failed inside is told as the guess that it is.
    private static IEnumerable<string> OpenPart(IncidentJson incident) => incident.Alternatives
        .Where(a => a.Probability >= Hypothesis.SuspectProbability && a.Entity.StartsWith(incident.Cause.Entity + "/", StringComparison.Ordinal))
        .Take(1)
        .Select(part => $"What failed inside is open; the likeliest of its parts is {part.Entity}: {Words.Percent(part.Probability)}.");

    internal static IEnumerable<string> Reasons(IReadOnlyList<GroundJson> grounds) => grounds.Select(g => $"  - {GroundSentence.Of(g, "it")}");

    private static IEnumerable<string> Reasons(HypothesisJson hypothesis)
    {
        foreach (var line in Reasons(hypothesis.Grounds))
        {
            yield return line;
        }

        if (hypothesis.Unexplained > 0)
        {
            yield return $"  - It would leave {Words.Count(hypothesis.Unexplained, "service")} unexplained.";
        }
    }

    private static IEnumerable<string> Beliefs(IncidentJson incident)
    {
        if (incident.History.Count <= 1)
        {
            yield break;
        }

        yield return "";
        yield return "What we held to be the cause, and since when:";
        foreach (var belief in incident.History)
        {
            yield return $"  {Words.Date(belief.At)}  {Name(belief.Entity)} ({Words.Percent(belief.Probability)})";
        }
    }

    internal static string Name(string entity) => entity == Hypothesis.Unknown ? "nothing that they share, as far as the catalog knows" : entity;
}
