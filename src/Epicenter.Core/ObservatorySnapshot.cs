using System.Collections.Immutable;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Core;

/// <summary>All that the observatory says at one moment; immutable, so that any thread may read it.</summary>
/// <param name="At">The observatory's clock: the last tick.</param>
/// <param name="Services">One status a service, in the order of <see cref="Catalog.CatalogGraph.ServiceEntities"/>.</param>
/// <param name="Incidents">Every incident so far, by opening.</param>
public sealed record ObservatorySnapshot(
    DateTimeOffset At,
    ImmutableArray<ServiceStatus> Services,
    ImmutableArray<Incident> Incidents)
{
    /// <summary>What operators did in the last months, in order.</summary>
    public ImmutableArray<Act> Acts { get; init; } = [];
}
