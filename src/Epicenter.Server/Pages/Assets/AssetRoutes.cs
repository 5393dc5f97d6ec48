using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Epicenter.Server.Pages.Assets;

/// <summary>Serves assets at <c>/assets/{version}/{path}</c>.</summary>
internal static class AssetRoutes
{
    public const string Prefix = "/assets";

    private const string Brotli = "br";
    private const string Gzip = "gzip";

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
        var (content, tag) = (asset.Content, assets.Version);
        if (!asset.IsCompressed)
        {
            http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
            if (EncodingFor(http.Request) is { } encoding)
            {
                http.Response.Headers.ContentEncoding = encoding;
                content = encoding == Brotli ? asset.Brotli : asset.Gzip;
                tag += "-" + encoding;
            }
        }

        return Results.Bytes(content, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{tag}\""));
    }

    private static string? EncodingFor(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Accepts(Brotli) ? Brotli : Accepts(Gzip) ? Gzip : null;

        bool Accepts(string name) => accepted.Any(e => e.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && e.Quality is null or > 0);
    }
}
