using Epicenter.Core.Catalog;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Live;

namespace Epicenter.Server.Api;

/// <summary>What has failed, what fails now, and why we think so.</summary>
internal static class IncidentEndpoints
{
    public static void MapIncidents(this IEndpointRouteBuilder routes)
    {
        var incidents = routes.MapGroup("/api/v1/incidents").WithTags("Incidents");
        incidents.MapGet("", List).TakesOnly([.. CatalogueRequest.Names, "limit", "cursor"]).IsPaged()
            .WithSummary("Incidents, newest first")
            .WithDescription("state is open, resolved or retracted; absent, all. entity (what failed, or what it is a part of), service, category, from and to (days or moments of the opening) and magnitude (the least) narrow it; "
                + "sort is newest, oldest, magnitude, duration or services. limit is at most 500; cursor is what the page before gave as next.")
            .Produces<ListJson<IncidentJson>>().ProducesApiProblem(StatusCodes.Status400BadRequest);
        incidents.MapGet("/{id}", One)
            .WithSummary("One incident with its causes, services, history and reasons")
            .Produces<IncidentJson>().ProducesApiProblem(StatusCodes.Status404NotFound);
        incidents.MapGet("/{id}/events", Events)
            .WithSummary("All that happened to an incident, in order")
            .Produces<ListJson<IncidentEventJson>>().ProducesApiProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(HttpRequest request, ILiveObservatory observatory, IncidentCatalogue catalogue, string? limit = null, string? cursor = null)
    {
        var asked = CatalogueRequest.Of(request);
        if (asked.Problem is { } nonsense)
        {
            return nonsense;
        }

        // Also those that the filter drops: the cursor may name one that it has begun to drop.
        var ordered = new CatalogueQuery(Order: asked.Query.Order).Ordered(catalogue.All, observatory.Snapshot.At).ToArray();
        var page = ListPage.Cut(
            ordered, i => i.Id, i => asked.Query.Matches(i, observatory.Catalog), i => catalogue.Whole(i).ToJson(), limit, cursor, out var problem);
        return problem is not null ? problem : Results.Json(page, ApiJson.Default.ListJsonIncidentJson);
    }

    private static IResult One(ILiveObservatory observatory, IncidentCatalogue catalogue, string id) =>
        catalogue.Find(id) is { } incident ? Results.Json(incident.ToJson(), ContractJson.Default.IncidentJson) : Missing(observatory, id);

    private static IResult Events(ILiveObservatory observatory, IncidentCatalogue catalogue, string id) =>
        catalogue.Find(id) is { } incident
            ? Results.Json(new ListJson<IncidentEventJson>([.. incident.Events.Select(e => e.ToJson())], null), ApiJson.Default.ListJsonIncidentEventJson)
            : Missing(observatory, id);

    private static Problem Missing(ILiveObservatory observatory, string id) =>
        Problem.NotFound("incident", id, NearMatch.Among(id, observatory.Snapshot.Incidents.Select(i => i.Id)));
}
