using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Live;

namespace Epicenter.Server.Api;

/// <summary>Anything that can fail, and how far its failure would reach.</summary>
internal static class EntityEndpoints
{
    private const int MostReached = 200;

    public static void MapEntities(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/entities/{**id}", One).WithTags("Entities")
            .WithSummary("A provider, region, component or service: its state, dependants and blast radius")
            .Produces<EntityJson>().ProducesApiProblem(StatusCodes.Status404NotFound);

    private static IResult One(ILiveObservatory observatory, string id)
    {
        var catalog = observatory.Catalog;
        if (!catalog.TryGetEntity(id, out var index))
        {
            return Problem.NotFound("entity", id, NearMatch.Among(id, catalog.Entities.Select(e => e.Id)));
        }

        var entity = catalog.Entities[index];
        var snapshot = observatory.Snapshot;
        var (state, probability, incident) = StateOf(catalog, snapshot, index);
        var body = new EntityJson(
            entity.Id,
            entity.Kind,
            entity.Name,
            entity.Parent,
            entity.Class,
            state,
            probability,
            incident,
            entity.StandsOnJson(),
            [.. catalog.Entities.Where(e => e.Parent == entity.Id).Select(e => e.Id)],
            Dependants(catalog, index),
            Reached(catalog, snapshot, catalog.ReachOf(index)));
        return Results.Json(body, ApiJson.Default.EntityJson);
    }

    // A service is as its signals say. Everything else is seen only through what stands on it: as suspect as the open incidents make it.
    private static (ServiceState State, double? Probability, string? Incident) StateOf(CatalogGraph catalog, ObservatorySnapshot snapshot, int entity)
    {
        var id = catalog.Entities[entity].Id;
        var (incident, hypothesis) = snapshot.Incidents.Where(i => i.IsOpen)
            .SelectMany(i => i.Hypotheses.Where(h => h.Entity == id), (i, h) => (Incident: i, Hypothesis: h))
            .OrderByDescending(suspicion => suspicion.Hypothesis.Probability)
            .FirstOrDefault();
        var state = catalog.TryGetService(id, out var service) ? snapshot.Services[service].State
            : incident is not null && incident.Cause == hypothesis ? ServiceState.Problem
            : hypothesis?.Probability >= Hypothesis.SuspectProbability ? ServiceState.Possible
            : catalog.ReachOf(entity).Any(r => snapshot.Services[r.Service].State == ServiceState.Fine) ? ServiceState.Fine
            : ServiceState.Unknown;
        return (state, hypothesis?.Probability, incident?.Id);
    }

    private static List<DependantJson> Dependants(CatalogGraph catalog, int entity) =>
    [
        .. Enumerable.Range(0, catalog.Entities.Length)
            .SelectMany(dependant => catalog.StandsOn(dependant).Where(u => u.Entity == entity), (dependant, u) => (dependant, u.Strength))
            .Select(edge => new DependantJson(catalog.Entities[edge.dependant].Id, edge.Strength))
            .OrderByDescending(d => d.Strength).ThenBy(d => d.Id, StringComparer.Ordinal),
    ];

    private static BlastRadiusJson Reached(CatalogGraph catalog, ObservatorySnapshot snapshot, ImmutableArray<Reach> reach) =>
        new(reach.Length, Math.Round(reach.Sum(r => r.Probability), 2),
        [
            .. reach.OrderByDescending(r => r.Probability).ThenBy(r => r.Service).Take(MostReached)
                .Select(r => new ReachedJson(
                    catalog.Service(r.Service).Id, Math.Round(r.Probability, 4), snapshot.Services[r.Service].State)),
        ]);
}
