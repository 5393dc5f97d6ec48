namespace Epicenter.Server.Api.Contract;

/// <summary>Where a reader of the stream starts from.</summary>
/// <param name="Incidents">The open ones.</param>
/// <param name="Services">Those that are not fine.</param>
public sealed record StateJson(DateTimeOffset At, IReadOnlyList<IncidentJson> Incidents, IReadOnlyList<ServiceJson> Services);
