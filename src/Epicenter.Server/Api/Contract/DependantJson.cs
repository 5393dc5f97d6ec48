namespace Epicenter.Server.Api.Contract;

/// <summary>Something that depends on an entity directly.</summary>
/// <param name="Strength">Probability, 0 to 1, that it fails while the entity is down.</param>
public sealed record DependantJson(string Id, double Strength);
