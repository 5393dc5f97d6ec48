namespace Epicenter.Server.Api.Contract;

/// <summary>What <c>replay --json</c> writes.</summary>
public sealed record ReplayJson(IReadOnlyList<IncidentJson> Incidents);
