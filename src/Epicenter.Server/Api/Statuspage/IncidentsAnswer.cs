namespace Epicenter.Server.Api.Statuspage;

/// <summary><c>incidents.json</c> and <c>incidents/unresolved.json</c>.</summary>
internal sealed record IncidentsAnswer(PageShape Page, IReadOnlyList<IncidentShape> Incidents);
