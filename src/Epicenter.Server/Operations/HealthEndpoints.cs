using Epicenter.Server.Api;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Live;

namespace Epicenter.Server.Operations;

/// <summary>Whether the process lives, and whether it does its work.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz", Methods, () => Answer([])).WithTags("Operations")
            .WithSummary("Whether the process answers")
            .Produces<HealthJson>();
        routes.MapMethods("/readyz", Methods, (ILiveObservatory observatory) => Answer(observatory.NotAccepting is { } reason ? [reason] : []))
            .WithTags("Operations")
            .WithSummary("Whether signals are accepted, and if not, why")
            .Produces<HealthJson>().Produces<HealthJson>(StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Answer(string[] reasons) => reasons.Length == 0
        ? Results.Json(new HealthJson("ok", reasons), ApiJson.Default.HealthJson)
        : Results.Json(new HealthJson("unavailable", reasons), ApiJson.Default.HealthJson, statusCode: StatusCodes.Status503ServiceUnavailable);
}
