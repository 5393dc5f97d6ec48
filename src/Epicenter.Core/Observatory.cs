using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Core;

/// <summary>
/// Runs detection, localization and the incidents' lifecycle over a stream of signals. A deterministic function of the catalog, the
/// signals and the moments they arrive: live serving and replay share it. Not thread-safe: one writer; readers take a <see cref="Snapshot"/>.
/// </summary>
public sealed class Observatory
{
    public Observatory(CatalogGraph catalog)
    {
        Catalog = catalog;
    }

    public CatalogGraph Catalog { get; }

    /// <summary>The last tick, UTC; the default before the first signal.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Takes one signal, after the ticks that fall before its arrival.</summary>
    /// <returns>What happened to incidents in those ticks.</returns>
    public ImmutableArray<IncidentEvent> Accept(Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return AdvanceTo(signal.ReceivedAt ?? signal.At);
    }

    /// <summary>Runs every minute tick up to and including <paramref name="moment"/>.</summary>
    public ImmutableArray<IncidentEvent> AdvanceTo(DateTimeOffset moment)
    {
        Now = moment > Now ? moment : Now;
        return [];
    }

    /// <summary>What the observatory says now.</summary>
    public ObservatorySnapshot Snapshot() => new(Now, [], []);

    /// <summary>Reports of a service in bins of five minutes, for up to 48 hours back, oldest first.</summary>
    public ImmutableArray<SeriesPoint> SeriesOf(string service) =>
        Catalog.TryGetService(service, out _) ? [] : throw new ArgumentException($"The catalog holds no service {service}.", nameof(service));
}
