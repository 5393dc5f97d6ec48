using System.Collections.Immutable;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;

namespace Epicenter.Core;

/// <summary>All that the observatory says at one moment; immutable, so that any thread may read it.</summary>
/// <param name="At">The observatory's clock: the last tick.</param>
/// <param name="Services">One status a service, in the order of <see cref="Catalog.CatalogGraph.ServiceEntities"/>.</param>
/// <param name="Incidents">Every incident so far, by opening.</param>
public sealed record ObservatorySnapshot(
    DateTimeOffset At,
    ImmutableArray<ServiceStatus> Services,
    ImmutableArray<Incident> Incidents);
