using System.Text.Json.Serialization;
using Epicenter.Core.Incidents;

namespace Epicenter.Server.Api.Contract;

/// <summary>An incident as replay writes it and the API serves it.</summary>
/// <remarks>
/// The members up to <paramref name="History"/> are the contract, version 1; those after it extend it and are what the reasoning is told from.
/// </remarks>
/// <param name="ResolvedAt">Null while it lasts.</param>
/// <param name="Cause">The leading cause; <c>unknown</c> where services fail together and share nothing known.</param>
/// <param name="Alternatives">The other causes that may be it, best first.</param>
/// <param name="Services">Those hit with a probability of at least one half, at the incident's fullest.</param>
/// <param name="Reports">Distinct reports on these services since it began.</param>
/// <param name="Mechanisms">How the cause may have failed, best first; their probabilities sum to one.</param>
/// <param name="History">Each change of the leading cause, in order.</param>
/// <param name="BeganAt">When we think that it began, which is before we said so.</param>
/// <param name="State">Open, recovering (some of its services have been repaired, others still fail) or resolved.</param>
/// <param name="Recovered">How many of its services have been repaired.</param>
/// <param name="MergedInto">Id of the incident that this one turned out to be a part of.</param>
/// <param name="SplitFrom">Id of the incident that an operator took this one off.</param>
/// <param name="Correction">What an operator states of the cause; null where none did. <paramref name="Cause"/> stays the observatory's own belief.</param>
/// <param name="Retraction">An operator's word that there was no incident; null where none was given.</param>
/// <param name="Rumours">What people say about it, by an operator's hand, with the answers.</param>
/// <param name="Hypotheses">The leading cause and its rivals, with what speaks for and against each.</param>
/// <param name="Course">What was believed over time, oldest first, at most two hundred points; empty in lists.</param>
/// <param name="Magnitude">How strong it is estimated to be; null where nobody reported more than usual.</param>
/// <param name="Magnitudes">The versions of that estimate, in order.</param>
/// <param name="Events">All that happened to the incident, in order.</param>
public sealed record IncidentJson(
    string Id,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ResolvedAt,
    CauseJson Cause,
    IReadOnlyList<CauseJson> Alternatives,
    IReadOnlyList<HitServiceJson> Services,
    int Reports,
    IReadOnlyList<MechanismJson> Mechanisms,
    IReadOnlyList<ForecastJson> Forecast,
    IReadOnlyList<BeliefChangeJson> History,
    DateTimeOffset BeganAt,
    [property: JsonConverter(typeof(WordConverter<IncidentState>))] IncidentState State,
    int Recovered,
    string? MergedInto,
    string? SplitFrom,
    CorrectionJson? Correction,
    RetractionJson? Retraction,
    IReadOnlyList<RumourJson> Rumours,
    MagnitudeJson? Magnitude,
    IReadOnlyList<MagnitudeVersionJson> Magnitudes,
    IReadOnlyList<HypothesisJson> Hypotheses,
    IReadOnlyList<BeliefPointJson> Course,
    IReadOnlyList<IncidentEventJson> Events);
