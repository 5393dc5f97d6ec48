using System.Text.Json.Serialization;
using Epicenter.Core.Incidents;

namespace Epicenter.Server.Api.Contract;

/// <summary>Something that happened to an incident.</summary>
/// <param name="Subject">The leading entity, the service that joined, the incident merged into, the notice's target, or what the kind says.</param>
/// <param name="Probability">Of the leading cause, or of the service being hit; null where none applies.</param>
/// <param name="Note">The words of a notice or of an operator; null for everything else.</param>
/// <param name="Act">Id of the operator's act that this comes from; absent for what the observatory found itself.</param>
/// <param name="By">The operator's name; absent likewise.</param>
/// <param name="Why">The operator's reason; absent likewise.</param>
public sealed record IncidentEventJson(
    DateTimeOffset At,
    string Incident,
    [property: JsonConverter(typeof(WordConverter<IncidentEventKind>))] IncidentEventKind Kind,
    string Subject,
    double? Probability,
    string? Note,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Act,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? By,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Why);
