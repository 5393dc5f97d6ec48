using Epicenter.Core.Detection;
using Epicenter.Server.Pages;
using Microsoft.Net.Http.Headers;

namespace Epicenter.Server.Embeds;

/// <summary>What other sites show of a service: a badge, and a small page to put into a frame.</summary>
internal static class EmbedEndpoints
{
    // Only here may others frame us: nothing in it can be clicked to any effect, and nothing runs.
    private const string FramePolicy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";
    private const string BadgePolicy = "default-src 'none'; sandbox";
    private const string ForAMinute = "public, max-age=60";

    public static IResult Badge(HttpContext http, PageContext page, string id)
    {
        var scene = Scene.Of(page.Live);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = BadgePolicy;
        headers[HeaderNames.CacheControl] = ForAMinute;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (!scene.Catalog.TryGetService(id, out var index))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Results.Bytes(Embeds.Badge.Draw(id, page.Words.Embed.NoSuchService, null), "image/svg+xml");
        }

        var state = scene.StatusOf(id)?.State ?? ServiceState.Unknown;
        return Results.Bytes(Embeds.Badge.Draw(scene.Catalog.Service(index).Name, page.Words.Catalog.State(state), state), "image/svg+xml");
    }

    public static IResult Frame(HttpContext http, PageContext page, string id)
    {
        var scene = Scene.Of(page.Live);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = FramePolicy;
        headers[HeaderNames.CacheControl] = ForAMinute;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return scene.Catalog.TryGetService(id, out var index)
            ? PageResult.Of<EmbedPage>(("Scene", scene), ("Service", scene.Catalog.Service(index)))
            : PageResult.With<EmbedPage>(StatusCodes.Status404NotFound, ("Scene", scene), ("Service", null));
    }
}
