using System.Text.Json.Serialization;
using Epicenter.Core.Incidents;

namespace Epicenter.Server.Api.Contract;

/// <summary>Something that happened to an incident.</summary>
/// <param name="Subject">The leading entity, the service that joined, the incident merged into, or the notice's target.</param>
/// <param name="Probability">Of the leading cause, or of the service being hit; null where none applies.</param>
/// <param name="Note">The words of a notice; null for everything else.</param>
public sealed record IncidentEventJson(
    DateTimeOffset At,
    string Incident,
    [property: JsonConverter(typeof(WordConverter<IncidentEventKind>))] IncidentEventKind Kind,
    string Subject,
    double? Probability,
    string? Note);
