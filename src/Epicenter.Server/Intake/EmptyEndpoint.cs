using System.IO.Pipelines;

namespace Epicenter.Server.Intake;

/// <summary>Reads a body and drops it: the floor that intake is measured against.</summary>
internal static class EmptyEndpoint
{
    public static void MapEmpty(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/_empty", DropAsync).ExcludeFromDescription();

    private static Task DropAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return context.Request.BodyReader.CopyToAsync(Stream.Null, context.RequestAborted);
    }
}
