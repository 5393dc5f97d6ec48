using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;

namespace Epicenter.Server.Tests.Pages.Fakes;

/// <summary>Moments that pages have to cope with.</summary>
public static class FakeWorld
{
    public static readonly DateTimeOffset Now = new(2021, 12, 7, 17, 5, 0, TimeSpan.Zero);

    public static FakeLive Fresh => new(FakeCatalog.Graph, new ObservatorySnapshot(default, [], [])) { SignalCount = 0 };

    public static FakeLive Quiet => new(FakeCatalog.Graph, Snapshot([]));

    public static FakeLive OneIncident => new(FakeCatalog.Graph, Snapshot([FakeIncidents.Region(null)]));

    public static FakeLive Several => new(FakeCatalog.Graph, Snapshot([FakeIncidents.Region(null), FakeIncidents.Alone(), FakeIncidents.Merged(), FakeIncidents.Over()]))
    {
        NotAccepting = "the disk is full",
    };

    public static FakeLive DemandSurge => new(FakeCatalog.Graph, Snapshot([FakeIncidents.DemandSurge()]));

    public static FakeLive UnknownCause => new(FakeCatalog.Graph, Snapshot([FakeIncidents.UnknownCause()]));

    public static FakeLive Hostile => new(FakeCatalog.Graph, Snapshot([FakeIncidents.Hostile()]));

    public static FakeLive Broken => new(FakeCatalog.Graph, Snapshot([FakeIncidents.Region(null)])) { IsBroken = true };

    public static FakeLive Called(string name) => name switch
    {
        nameof(Fresh) => Fresh,
        nameof(Quiet) => Quiet,
        nameof(OneIncident) => OneIncident,
        nameof(Several) => Several,
        nameof(DemandSurge) => DemandSurge,
        nameof(UnknownCause) => UnknownCause,
        nameof(Hostile) => Hostile,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    public static ObservatorySnapshot Snapshot(ImmutableArray<Incident> incidents, DateTimeOffset? at = null)
    {
        var catalog = FakeCatalog.Graph;
        var statuses = Enumerable.Range(0, catalog.ServiceCount).Select(s =>
        {
            var id = catalog.Service(s).Id;
            var incident = incidents.FirstOrDefault(i => i.IsOpen && i.MergedInto is null && i.Services.Any(h => h.Id == id));
            var hit = incident?.Services.First(h => h.Id == id);
            return hit is not null
                ? new ServiceStatus(id, hit.EndedAt is null ? ServiceState.Problem : ServiceState.Recovering, hit.StartedAt, hit.Evidence, hit.Reports, hit.Expected, incident!.Id, incident.Cause.Entity == id ? incident.Mechanism?.Mechanism : null)
                : id == "quiet-01" ? new ServiceStatus(id, ServiceState.Possible, Now.AddMinutes(-12), 2.4, 9, 2.3, null, null)
                : id == "quiet-02" ? new ServiceStatus(id, ServiceState.Unknown, null, 0, 0, 0.2, null, null)
                : new ServiceStatus(id, ServiceState.Fine, null, -1, 3, 2.8, null, null);
        });
        return new ObservatorySnapshot(at ?? Now, [.. statuses], incidents);
    }
}
