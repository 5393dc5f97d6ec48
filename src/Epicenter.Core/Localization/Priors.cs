using Epicenter.Core.Catalog;

namespace Epicenter.Core.Localization;

/// <summary>
/// How often a thing begins to fail at all, as natural log-probability for the two hours that a search looks at. Judgement in round
/// figures: a component or a service has an outage that people notice every few months, a whole region or provider far more seldom.
/// </summary>
public static class Priors
{
    /// <summary>Services that fail together for a reason that the catalog does not hold.</summary>
    public const double UnknownCause = -9;

    /// <summary>Probability, 0 to 1, that a service fails beside an outage that should not reach it: an edge that the catalog lacks, or chance.</summary>
    public const double Leak = 0.003;

    private const double Provider = -10.5;
    private const double Region = -8.5;
    private const double Component = -7.5;
    private const double Service = -8;

    /// <summary>Natural log of the prior probability that an entity begins to fail.</summary>
    public static double Of(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity.Kind switch
        {
            EntityKind.Provider => Provider,
            EntityKind.Region => Region,
            EntityKind.Component => Component,
            _ => Service,
        };
    }
}
