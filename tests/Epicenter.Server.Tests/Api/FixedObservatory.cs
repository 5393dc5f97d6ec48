using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Server.Live;

namespace Epicenter.Server.Tests.Api;

/// <summary>An observatory that has seen one open incident and two that are over.</summary>
internal sealed class FixedObservatory : ILiveObservatory
{
    public static DateTimeOffset Now { get; } = RunningServer.Noon.AddSeconds(-10);

    public CatalogGraph Catalog => SmallWorld.Catalog;

    public ObservatorySnapshot Snapshot { get; } = new(
        Now,
        [
            .. Enumerable.Range(0, SmallWorld.Catalog.ServiceCount).Select(s => SmallWorld.Catalog.Service(s).Id).Select(id => id == "disney-plus"
                ? new ServiceStatus(id, ServiceState.Problem, Now.AddMinutes(-20), 41.5, 312, 20.25, "open-1", null)
                : new ServiceStatus(id, ServiceState.Fine, null, -2, 3, 4, null, null)),
        ],
        [Incident("old-1", -300, -200), Incident("old-2", -100, -40), Incident("open-1", -20, null)]);

    public long SignalCount => 1_000;

    public string? NotAccepting => null;

    // Half an hour of six bins, each with as many reports as it is old, then nothing newer.
    public ValueTask<ImmutableArray<SeriesPoint>> SeriesOfAsync(string service, DateTimeOffset from = default, CancellationToken cancellation = default) =>
        ValueTask.FromResult<ImmutableArray<SeriesPoint>>([.. Enumerable.Range(1, 6).Reverse().Select(i => new SeriesPoint(Now.AddMinutes(-5 * i), i, 2, 1, 5))]);

    private static Incident Incident(string id, int opened, int? resolved) => new(
        id,
        Now.AddMinutes(opened - 5),
        Now.AddMinutes(opened),
        resolved is { } end ? Now.AddMinutes(end) : null,
        null,
        [
            new Hypothesis("nimbus/east/network", 0.8, 1, 1, 0, []),
            new Hypothesis("nimbus/east", 0.15, 2, 1, 0, []),
        ],
        [],
        [new HitService("disney-plus", Now.AddMinutes(opened - 3), null, 0.97, 312, 20.25, 41.5)],
        312,
        [new BeliefChange(Now.AddMinutes(opened), "nimbus/east/network", 0.8)],
        [new IncidentEvent(Now.AddMinutes(opened), id, IncidentEventKind.Opened, "nimbus/east/network", 0.8)]);
}
