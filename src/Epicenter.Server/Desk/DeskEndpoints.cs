using Epicenter.Core;
using Epicenter.Core.Signals;
using Epicenter.Server.Api;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Intake;
using Epicenter.Server.Live;
using Epicenter.Server.Security.Keys;

namespace Epicenter.Server.Desk;

/// <summary>Where operators act, and where everyone reads what they did.</summary>
internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/acts", List).TakesOnly("act", "limit", "cursor").IsPaged().WithTags("Desk")
            .WithSummary("What operators did in the last 90 days, newest first")
            .WithDescription("act is one of the acts; absent, all. limit is at most 500; cursor is what the page before gave as next.")
            .Produces<ListJson<ActJson>>().ProducesApiProblem(StatusCodes.Status400BadRequest);
        Describe(routes.MapPost("/api/v1/incidents/{id}/acts", (string id, HttpRequest request, ActDesk desk) => desk.TakeAsync(request, null, id)))
            .WithSummary("Annotate, correct, merge, split or retract an incident, put down a rumour or answer it")
            .ProducesApiProblem(StatusCodes.Status404NotFound);
        Describe(routes.MapPost("/api/v1/mutes", (HttpRequest request, ActDesk desk) => desk.TakeAsync(request, ActKind.Mute, null)))
            .WithSummary("Keep reports from counting from now until a time");
        Describe(routes.MapPost("/api/v1/purges", (HttpRequest request, ActDesk desk) => desk.TakeAsync(request, ActKind.Purge, null)))
            .WithSummary("Take reports of the last two hours on a service as if they had never counted");
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder act) => act.WithTags("Desk")
        .WithMetadata(new BodyLimit(ActDesk.LongestBytes))
        .Accepts<ActJson>("application/json")
        .WithDescription("Needs a key of scope operator. Every act has a reason (why), is on disk when this answers, and is shown to everyone. The same id again is done once. "
            + SentKey.Advice)
        .Produces<DoneJson>()
        .ProducesApiProblem(StatusCodes.Status400BadRequest)
        .ProducesApiProblem(StatusCodes.Status401Unauthorized)
        .ProducesApiProblem(StatusCodes.Status403Forbidden)
        .ProducesApiProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesApiProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesApiProblem(StatusCodes.Status503ServiceUnavailable);

    private static IResult List(ILiveObservatory observatory, string? act = null, string? limit = null, string? cursor = null)
    {
        ActKind? only = act is not null && EnumWords.TryParse<ActKind>(act, out var kind) ? kind : null;
        if (act is not null && only is null)
        {
            return Problem.Invalid("act", $"must be one of {string.Join(", ", EnumWords.All<ActKind>())}");
        }

        Act[] newestFirst = [.. observatory.Snapshot.Acts.Reverse()];
        var page = ListPage.Cut(newestFirst, a => a.Id!, a => only is null || a.Deed == only, a => a.ToJson(), limit, cursor, out var problem);
        return problem is not null ? problem : Results.Json(page, ApiJson.Default.ListJsonActJson);
    }
}
