namespace Epicenter.Core.Catalog;

/// <summary>An entity stood on.</summary>
/// <param name="Entity">Index among <see cref="CatalogGraph.Entities"/>.</param>
/// <param name="Strength">Probability, 0 to 1, that the dependant fails with it.</param>
public readonly record struct Upstream(int Entity, double Strength);
