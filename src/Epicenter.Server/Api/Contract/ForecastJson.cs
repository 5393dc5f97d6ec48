namespace Epicenter.Server.Api.Contract;

/// <summary>When the incident was expected to end, as said at one moment.</summary>
/// <param name="At">The moment it was said.</param>
public sealed record ForecastJson(DateTimeOffset At, DateTimeOffset P10, DateTimeOffset P50, DateTimeOffset P90);
