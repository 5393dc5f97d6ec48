namespace Epicenter.Server.Api.Contract;

/// <summary>From this moment on, the entity led with this probability.</summary>
public sealed record BeliefChangeJson(DateTimeOffset At, string Entity, double Probability);
