namespace Epicenter.Server.Api.Contract;

/// <summary>What was held of the rival causes from a moment on; what is missing to one is shared by many that are hardly likely.</summary>
public sealed record BeliefMomentJson(DateTimeOffset At, IReadOnlyList<CauseJson> Causes);
