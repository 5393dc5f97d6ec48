namespace Epicenter.Server.Api.Statuspage;

/// <summary>An incident.</summary>
/// <param name="Status">investigating, identified, monitoring or resolved.</param>
/// <param name="Impact">none, minor, major or critical.</param>
/// <param name="IncidentUpdates">Newest first.</param>
/// <param name="Components">The services hit.</param>
internal sealed record IncidentShape(
    string Id,
    string Name,
    string Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? MonitoringAt,
    DateTimeOffset? ResolvedAt,
    string Impact,
    string Shortlink,
    DateTimeOffset StartedAt,
    string PageId,
    IReadOnlyList<UpdateShape> IncidentUpdates,
    IReadOnlyList<ComponentShape> Components);
