namespace Epicenter.Core.Catalog;

/// <summary>A service that an entity's failure reaches, directly or through others.</summary>
/// <param name="Service">Index of the service as in <see cref="CatalogGraph.ServiceEntities"/>.</param>
/// <param name="Probability">Probability that the service fails while the entity is down and all else is well.</param>
public readonly record struct Reach(int Service, double Probability);
