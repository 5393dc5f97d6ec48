namespace Epicenter.Server.Api.Statuspage;

/// <summary><c>scheduled-maintenances.json</c>.</summary>
internal sealed record MaintenancesAnswer(PageShape Page, IReadOnlyList<MaintenanceShape> ScheduledMaintenances);
