using System.Collections.Immutable;
using Epicenter.Core.Magnitudes;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Core.Incidents;

/// <summary>One real-world outage as the observatory tells it, at one moment.</summary>
/// <param name="Id">Derived from content: the same log gives the same id.</param>
/// <param name="BeganAt">When we think that it began; before <paramref name="OpenedAt"/>.</param>
/// <param name="OpenedAt">The moment the observatory said so.</param>
/// <param name="ResolvedAt">Null while it lasts.</param>
/// <param name="MergedInto">Id of the incident that this one turned out to be a part of; null for all others.</param>
/// <param name="Hypotheses">What may have failed, best first; never empty; the first is the leading cause.</param>
/// <param name="Mechanisms">How the leading cause may have failed, best first; empty where nothing can be said.</param>
/// <param name="Services">Services hit with probability of at least one half, at the incident's fullest, by start.</param>
/// <param name="Reports">Distinct reports counted on these services since it began.</param>
/// <param name="History">Each change of the leading cause, in order.</param>
/// <param name="Events">All that happened to the incident, in order.</param>
public sealed record Incident(
    string Id,
    DateTimeOffset BeganAt,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ResolvedAt,
    string? MergedInto,
    ImmutableArray<Hypothesis> Hypotheses,
    ImmutableArray<MechanismBelief> Mechanisms,
    ImmutableArray<HitService> Services,
    int Reports,
    ImmutableArray<BeliefChange> History,
    ImmutableArray<IncidentEvent> Events)
{
    /// <summary>Id of the incident that an operator took this one off; null for all others.</summary>
    public string? SplitFrom { get; init; }

    /// <summary>What was believed over time, oldest first: where much was, only some of it, evenly.</summary>
    public ImmutableArray<BeliefPoint> Course { get; init; } = [];

    /// <summary>The versions of its magnitude, in order; empty where nobody reported more than usual.</summary>
    public ImmutableArray<MagnitudeVersion> Magnitudes { get; init; } = [];

    /// <summary>How strong it is estimated to be, by the latest version; null where there is nothing to tell that from.</summary>
    public Magnitude? Magnitude => Magnitudes.LastOrDefault()?.Magnitude;

    /// <summary>What an operator states of the cause, the latest; null where none did.</summary>
    public IncidentEvent? Correction => Events.LastOrDefault(e => e.Kind == IncidentEventKind.Corrected);

    /// <summary>An operator's word that there was no incident; null where none was given.</summary>
    public IncidentEvent? Retraction => Events.LastOrDefault(e => e.Kind == IncidentEventKind.Retracted);

    /// <summary>What people say about the incident, by an operator's hand, with the answers.</summary>
    public IEnumerable<Rumour> Rumours => Events.Where(e => e.Kind == IncidentEventKind.RumourHeard)
        .Select(heard => new Rumour(heard, Events.LastOrDefault(e => e.Kind == IncidentEventKind.RumourAnswered && e.Subject == heard.Act)));

    /// <summary>The leading cause.</summary>
    public Hypothesis Cause => Hypotheses[0];

    /// <summary>The mechanism that the incident is told by; null where none is likely enough.</summary>
    public MechanismBelief? Mechanism => MechanismBelief.Leading(Mechanisms);

    public bool IsOpen => ResolvedAt is null;

    /// <summary>Reports that would have been usual, of the services whose reports count.</summary>
    public double Expected => Services.Where(s => !s.IsBeside).Sum(s => s.Expected);

    /// <summary>Services that have been repaired.</summary>
    public int Recovered => Services.Count(s => s.EndedAt is not null);

    public IncidentState State => this switch
    {
        { IsOpen: false } => IncidentState.Resolved,
        { Recovered: > 0 } => IncidentState.Recovering,
        _ => IncidentState.Open,
    };
}
