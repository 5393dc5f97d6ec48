using Epicenter.Core.Catalog;

namespace Epicenter.Core.Localization;

/// <summary>
/// Probability that a service fails beside an outage that should not reach it: by chance, or along a dependency that the catalog lacks. Of a
/// cause on which many stand, the catalog lacks more who do. In few steps, so that what leaks is added up once a step and not once a cause.
/// </summary>
internal sealed class Leak
{
    private readonly byte[] _steps;

    public Leak(CatalogGraph catalog) => _steps = [.. Enumerable.Range(0, catalog.Entities.Length).Select(e => StepOf(catalog.ReachOf(e).Length, catalog.ServiceCount))];

    /// <summary>Probabilities, ascending.</summary>
    public static IReadOnlyList<double> Steps { get; } = [Priors.LeastLeak, 0.003, 0.02];

    /// <summary>Which of the steps is an entity's.</summary>
    public int Of(int entity) => _steps[entity];

    private static byte StepOf(int standing, int services)
    {
        var leak = Priors.LeastLeak + (Priors.MissingShare * Math.Max(0, standing - 1) / services);
        return (byte)(Steps.Count(step => step <= leak) - 1);
    }
}
