using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Live;

namespace Epicenter.Server.Api;

/// <summary>What has failed, what fails now, and why we think so.</summary>
internal static class IncidentEndpoints
{
    public static void MapIncidents(this IEndpointRouteBuilder routes)
    {
        var incidents = routes.MapGroup("/api/v1/incidents").WithTags("Incidents");
        incidents.MapGet("", List)
            .WithSummary("Incidents, newest first")
            .WithDescription("state is open or resolved; absent, both. limit is at most 500; cursor is what the page before gave as next.")
            .Produces<ListJson<IncidentJson>>().ProducesApiProblem(StatusCodes.Status400BadRequest);
        incidents.MapGet("/{id}", One)
            .WithSummary("One incident with its causes, services, history and reasons")
            .Produces<IncidentJson>().ProducesApiProblem(StatusCodes.Status404NotFound);
        incidents.MapGet("/{id}/events", Events)
            .WithSummary("All that happened to an incident, in order")
            .Produces<ListJson<IncidentEventJson>>().ProducesApiProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(ILiveObservatory observatory, string? state = null, int? limit = null, string? cursor = null)
    {
        if (state is not (null or "open" or "resolved"))
        {
            return Problem.Invalid("state", "must be open or resolved");
        }

        var newestFirst = observatory.Snapshot.Incidents.OrderByDescending(i => i.OpenedAt).ThenBy(i => i.Id, StringComparer.Ordinal).ToList();
        var page = ListPage.Cut(
            newestFirst, i => i.Id, i => state is null || i.IsOpen == (state == "open"), i => i.ToListedJson(), limit, cursor, out var problem);
        return problem is not null ? problem : Results.Json(page, ApiJson.Default.ListJsonIncidentJson);
    }

    private static IResult One(ILiveObservatory observatory, string id) =>
        Find(observatory, id) is { } incident ? Results.Json(incident.ToJson(), ContractJson.Default.IncidentJson) : Missing(observatory, id);

    private static IResult Events(ILiveObservatory observatory, string id) =>
        Find(observatory, id) is { } incident
            ? Results.Json(new ListJson<IncidentEventJson>([.. incident.Events.Select(e => e.ToJson())], null), ApiJson.Default.ListJsonIncidentEventJson)
            : Missing(observatory, id);

    private static Incident? Find(ILiveObservatory observatory, string id) => observatory.Snapshot.Incidents.FirstOrDefault(i => i.Id == id);

    private static Problem Missing(ILiveObservatory observatory, string id) =>
        Problem.NotFound("incident", id, NearMatch.Among(id, observatory.Snapshot.Incidents.Select(i => i.Id)));
}
