namespace Epicenter.Server.Api.Contract;

/// <summary>From <paramref name="At"/> on, the magnitude was estimated so.</summary>
public sealed record MagnitudeVersionJson(DateTimeOffset At, MagnitudeJson Magnitude);
