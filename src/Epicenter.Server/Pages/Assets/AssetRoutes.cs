using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Epicenter.Server.Pages.Assets;

/// <summary>Serves assets at <c>/assets/{version}/{path}</c>.</summary>
internal static class AssetRoutes
{
    public const string Prefix = "/assets";

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Prefix + "/{version}/{**path}", [HttpMethods.Get, HttpMethods.Head], Serve).ExcludeFromDescription();
        routes.MapMethods("/favicon.ico", [HttpMethods.Get, HttpMethods.Head], (HttpContext http, AssetStore assets) =>
            Serve(http, assets, assets.Version, "mark.svg")).ExcludeFromDescription();
    }

    private static IResult Serve(HttpContext http, AssetStore assets, string version, string path)
    {
        if (assets.Find(path) is not { } asset)
        {
            return Results.NotFound();
        }

        // A page from before an upgrade may still ask for the old version: it gets the present one, to be asked for again next time.
        http.Response.Headers.CacheControl = version == assets.Version ? "public, max-age=31536000, immutable" : "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var tag = assets.Version;
        var content = asset.Content;
        if (asset.Brotli is { } brotli)
        {
            http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
            if (AcceptsBrotli(http.Request))
            {
                http.Response.Headers.ContentEncoding = "br";
                content = brotli;
                tag += "-br";
            }
        }

        return Results.Bytes(content, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{tag}\""));
    }

    private static bool AcceptsBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && e.Quality is null or > 0);
}
