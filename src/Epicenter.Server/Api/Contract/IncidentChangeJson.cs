namespace Epicenter.Server.Api.Contract;

/// <summary>Something happened to an incident, and the incident as it stands after it.</summary>
public sealed record IncidentChangeJson(IncidentEventJson Event, IncidentJson Incident);
