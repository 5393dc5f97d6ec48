namespace Epicenter.Server.Api.Statuspage;

/// <summary>A scheduled maintenance; an observatory of others' services plans none, so no list ever holds one.</summary>
internal sealed record MaintenanceShape(string Id, string Name, string Status);
