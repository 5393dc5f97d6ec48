namespace Epicenter.Server.Api.Statuspage;

/// <summary>All at once: <c>summary.json</c>.</summary>
internal sealed record SummaryShape(
    PageShape Page,
    IReadOnlyList<ComponentShape> Components,
    IReadOnlyList<IncidentShape> Incidents,
    IReadOnlyList<MaintenanceShape> ScheduledMaintenances,
    StatusShape Status);
