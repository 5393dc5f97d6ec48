using Epicenter.Core.Mechanisms;

namespace Epicenter.Core.Incidents;

/// <summary>What people say about an incident, and what an operator answers.</summary>
/// <param name="Heard">Its note is the rumour.</param>
/// <param name="Answered">Its note is the answer, the latest; null where there is none yet.</param>
public sealed record Rumour(IncidentEvent Heard, IncidentEvent? Answered)
{
    /// <summary>The mechanism that the rumour comes down to: the operator's word, else the first that its own words name; null where there is none.</summary>
    public Mechanism? Mechanism => EnumWords.TryParse<Mechanism>(Heard.Subject, out var mechanism) ? mechanism
        : MechanismVocabulary.NamedIn(Heard.Note) is [var named, ..] ? named
        : null;

    /// <summary>What the observatory holds of that mechanism in an incident; null where it weighs it not at all.</summary>
    public MechanismBelief? BeliefIn(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return incident.Mechanisms.FirstOrDefault(b => b.Mechanism == Mechanism);
    }
}
