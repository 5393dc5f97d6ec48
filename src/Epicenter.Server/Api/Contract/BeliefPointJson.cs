namespace Epicenter.Server.Api.Contract;

/// <summary>What was believed at some moment: the likeliest causes and mechanisms, best first.</summary>
public sealed record BeliefPointJson(DateTimeOffset At, IReadOnlyList<CauseJson> Causes, IReadOnlyList<MechanismShareJson> Mechanisms);
