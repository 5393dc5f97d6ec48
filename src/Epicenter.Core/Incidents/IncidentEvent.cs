namespace Epicenter.Core.Incidents;

/// <summary>Something that happened to an incident.</summary>
/// <param name="Incident">Id of the incident.</param>
/// <param name="Subject">What the event speaks of: the leading entity, the service that joined, the incident merged into, the notice's target.</param>
/// <param name="Probability">Of the leading cause, or of the service being hit; null where none applies.</param>
/// <param name="Note">The words of a notice; null for everything else.</param>
public sealed record IncidentEvent(
    DateTimeOffset At,
    string Incident,
    IncidentEventKind Kind,
    string Subject,
    double? Probability = null,
    string? Note = null);
