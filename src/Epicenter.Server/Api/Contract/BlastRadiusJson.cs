namespace Epicenter.Server.Api.Contract;

/// <summary>Services that an entity's failure reaches, directly or through others.</summary>
/// <param name="Count">How many are reached in all; <paramref name="Services"/> holds the likeliest.</param>
/// <param name="Expected">How many of them would fail on average.</param>
public sealed record BlastRadiusJson(int Count, double Expected, IReadOnlyList<ReachedJson> Services);
