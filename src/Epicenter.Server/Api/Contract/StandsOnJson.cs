namespace Epicenter.Server.Api.Contract;

/// <summary>One thing that an entity depends on directly.</summary>
/// <param name="Strength">Probability, 0 to 1, that the dependant fails for its users while this is down.</param>
/// <param name="Kind">How it depends on it; <c>part</c> for the entity that it is a part of.</param>
/// <param name="Source">The evidence that the catalog cites.</param>
public sealed record StandsOnJson(string Entity, double Strength, string? Kind, string? Source);
