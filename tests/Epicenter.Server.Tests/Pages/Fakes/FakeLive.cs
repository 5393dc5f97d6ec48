using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Server.Live;

namespace Epicenter.Server.Tests.Pages.Fakes;

/// <summary>A live observatory that says what a test wants it to.</summary>
public sealed class FakeLive(CatalogGraph catalog, ObservatorySnapshot snapshot) : ILiveObservatory
{
    public CatalogGraph Catalog { get; } = catalog;

    public ObservatorySnapshot Snapshot { get; } = snapshot;

    public long SignalCount { get; init; } = 482_113;

    public string? NotAccepting { get; init; }

    /// <summary>When set, reading a series fails, as a bug would.</summary>
    public bool IsBroken { get; init; }

    public ValueTask<ImmutableArray<SeriesPoint>> SeriesOfAsync(string service, DateTimeOffset from = default, CancellationToken cancellation = default) =>
        IsBroken ? throw new InvalidOperationException("broken") : ValueTask.FromResult(FakeSeries.Of(service, Snapshot));
}
