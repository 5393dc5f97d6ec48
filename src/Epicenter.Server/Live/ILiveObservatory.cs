using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;

namespace Epicenter.Server.Live;

/// <summary>What pages and the API read: safe from any thread, never blocked by intake.</summary>
public interface ILiveObservatory
{
    CatalogGraph Catalog { get; }

    /// <summary>What the observatory said at its last tick.</summary>
    ObservatorySnapshot Snapshot { get; }

    /// <summary>Signals that the log holds; zero on a fresh start.</summary>
    long SignalCount { get; }

    /// <summary>Why signals are not being accepted just now; null while they are.</summary>
    string? NotAccepting { get; }

    /// <summary>Reports of a service in bins of five minutes, for up to 48 hours back, oldest first.</summary>
    /// <param name="from">Bins that end before are left out.</param>
    ValueTask<ImmutableArray<SeriesPoint>> SeriesOfAsync(string service, DateTimeOffset from = default, CancellationToken cancellation = default);
}
