namespace Epicenter.Sources.Scenarios;

/// <summary>What failed, by the provider's own account. Only for judging a replay: nothing is generated from it.</summary>
/// <param name="Entity">Id in the catalog.</param>
/// <param name="Mechanism">network, dns, control-plane, capacity, release, attack, power, …</param>
public sealed record ScenarioCause(string Entity, string? Mechanism, string? Source);
