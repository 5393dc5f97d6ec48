using System.Text.Json;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Server.Live;

/// <summary>Tells what changed from one snapshot to the next.</summary>
internal static class SnapshotChanges
{
    /// <summary>What happened to incidents, then which services changed their state.</summary>
    public static IEnumerable<Change> Between(
        ObservatorySnapshot before, ObservatorySnapshot after, IReadOnlyList<IncidentEvent> events, CatalogGraph catalog) =>
        IncidentChanges(after, events).Concat(ServiceChanges(before, after, catalog));

    public static Change Tick(ObservatorySnapshot snapshot, long signals, bool accepting)
    {
        var tick = new TickJson(snapshot.At, signals, snapshot.Incidents.Count(i => i.IsOpen), accepting);
        return new Change("tick", JsonSerializer.SerializeToUtf8Bytes(tick, ApiJson.Default.TickJson));
    }

    private static IEnumerable<Change> IncidentChanges(ObservatorySnapshot after, IReadOnlyList<IncidentEvent> events)
    {
        if (events.Count == 0)
        {
            yield break;
        }

        var incidents = after.Incidents.ToDictionary(i => i.Id, StringComparer.Ordinal);
        foreach (var happened in events)
        {
            if (incidents.TryGetValue(happened.Incident, out var incident))
            {
                var change = new IncidentChangeJson(happened.ToJson(), incident.ToListedJson());
                yield return new Change("incident", JsonSerializer.SerializeToUtf8Bytes(change, ApiJson.Default.IncidentChangeJson));
            }
        }
    }

    private static IEnumerable<Change> ServiceChanges(ObservatorySnapshot before, ObservatorySnapshot after, CatalogGraph catalog)
    {
        for (var s = 0; s < after.Services.Length; s++)
        {
            var was = before.Services[s];
            var status = after.Services[s];
            if (was.State != status.State || was.Incident != status.Incident || was.Mechanism != status.Mechanism || was.MutedUntil != status.MutedUntil)
            {
                var service = status.ToJson(catalog.Service(s));
                yield return new Change("service", JsonSerializer.SerializeToUtf8Bytes(service, ApiJson.Default.ServiceJson));
            }
        }
    }
}
