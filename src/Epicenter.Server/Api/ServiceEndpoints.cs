using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Live;
using Microsoft.AspNetCore.Mvc;

namespace Epicenter.Server.Api;

/// <summary>How services are doing.</summary>
internal static class ServiceEndpoints
{
    private static readonly TimeSpan DetailSeries = TimeSpan.FromHours(2);

    public static void MapServices(this IEndpointRouteBuilder routes)
    {
        var services = routes.MapGroup("/api/v1/services").WithTags("Services");
        services.MapGet("", List).TakesOnly("q", "category", "state", "limit", "cursor").IsPaged()
            .WithSummary("Services with their state, by id; nearest first for a search")
            .WithDescription("q searches ids, names and aliases and forgives slips; category is one word such as streaming; "
                + "state is unknown, fine, possible, problem or recovering.")
            .Produces<ListJson<ServiceJson>>().ProducesApiProblem(StatusCodes.Status400BadRequest);
        services.MapGet("/{id}", One)
            .WithSummary("One service, what it stands on, and its last two hours")
            .Produces<ServiceDetailJson>().ProducesApiProblem(StatusCodes.Status404NotFound);
        services.MapGet("/{id}/series", Series).TakesOnly("from", "to", "step")
            .WithSummary("Reports of a service over time, against the usual")
            .WithDescription("from and to are RFC 3339 and default to the last 24 hours. "
                + "step is whole minutes, a multiple of five: 5m (the default), 15m, 60m, or 1h, 1d. "
                + "Up to 48 hours are kept so finely; a step of 1h reaches back 400 days and 1d without end, by the hour or day of UTC, without what was usual.")
            .Produces<SeriesJson>().ProducesApiProblem(StatusCodes.Status400BadRequest).ProducesApiProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(
        ILiveObservatory observatory, string? q = null, string? category = null, string? state = null, string? limit = null, string? cursor = null)
    {
        ServiceState? wanted = null;
        if (state is not null)
        {
            if (!EnumWords.TryParse<ServiceState>(state, out var parsed))
            {
                return Problem.Invalid("state", "must be one of " + string.Join(", ", EnumWords.All<ServiceState>()));
            }

            wanted = parsed;
        }

        var catalog = observatory.Catalog;
        var snapshot = observatory.Snapshot;
        IReadOnlyList<Entity> services = string.IsNullOrWhiteSpace(q)
            ? [.. catalog.ServiceEntities.Select(e => catalog.Entities[e])]
            : NearMatch.Services(catalog, q, limit: int.MaxValue);
        var page = ListPage.Cut(
            services,
            service => service.Id,
            service => (category is null || service.Profile?.Category == category) && (wanted is null || StatusOf(service).State == wanted),
            service => StatusOf(service).ToJson(service),
            limit,
            cursor,
            out var problem);
        return problem is not null ? problem : Results.Json(page, ApiJson.Default.ListJsonServiceJson);

        ServiceStatus StatusOf(Entity service) => snapshot.Services[catalog.TryGetService(service.Id, out var index) ? index : -1];
    }

    private static async Task<IResult> One(ILiveObservatory observatory, string id, CancellationToken cancellation)
    {
        var catalog = observatory.Catalog;
        if (!catalog.TryGetService(id, out var index))
        {
            return Missing(catalog, id);
        }

        var service = catalog.Service(index);
        var series = await observatory.SeriesOfAsync(id, observatory.Snapshot.At - DetailSeries, cancellation);
        var detail = new ServiceDetailJson(
            observatory.Snapshot.Services[index].ToJson(service),
            service.Profile is { Aliases.IsDefault: false } profile ? profile.Aliases : [],
            service.StandsOnJson(),
            [.. series.Where(p => p.At > observatory.Snapshot.At - DetailSeries).Select(p => p.ToJson())]);
        return Results.Json(detail, ApiJson.Default.ServiceDetailJson);
    }

    private static async Task<IResult> Series(
        ILiveObservatory observatory,
        string id,
        CancellationToken cancellation,
        [FromServices] RollupReader? rollups = null,
        string? from = null,
        string? to = null,
        string? step = null)
    {
        if (!observatory.Catalog.TryGetService(id, out _))
        {
            return Missing(observatory.Catalog, id);
        }

        var window = SeriesWindow.Parse(from, to, step, observatory.Snapshot.At, out var errors);
        if (window is null)
        {
            return Problem.Invalid(errors);
        }

        var counts = window.RollupStep is { } rollupStep && window.ReachesBack(observatory.Snapshot.At)
            ? rollups?.Reports(id, window.From, window.To, rollupStep)
            : null;
        var series = counts is null ? window.Over(id, await observatory.SeriesOfAsync(id, window.From, cancellation)) : window.Over(id, counts);
        return Results.Json(series, ApiJson.Default.SeriesJson);
    }

    private static Problem Missing(CatalogGraph catalog, string id) =>
        Problem.NotFound("service", id, [.. NearMatch.Services(catalog, id).Select(s => s.Id)]);
}
