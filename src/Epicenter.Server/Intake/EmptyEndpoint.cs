using System.IO.Pipelines;

namespace Epicenter.Server.Intake;

/// <summary>What others are measured against: a body that is read and dropped, and bytes that lie ready.</summary>
internal static class EmptyEndpoint
{
    private const int MostBytes = 1 << 20;

    private static readonly byte[] s_bytes = new byte[MostBytes];

    public static void MapEmpty(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/_empty", DropAsync).ExcludeFromDescription();
        routes.MapGet("/api/v1/_bytes/{length:int:range(0,1048576)}", (int length) => Results.Bytes(s_bytes.AsMemory(0, length))).ExcludeFromDescription();
    }

    private static Task DropAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return context.Request.BodyReader.CopyToAsync(Stream.Null, context.RequestAborted);
    }
}
