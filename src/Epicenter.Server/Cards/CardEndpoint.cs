using Epicenter.Server.Catalogue;
using Epicenter.Server.Pages;
using Microsoft.Net.Http.Headers;

namespace Epicenter.Server.Cards;

/// <summary>The social card of a page, at <c>/card/{path}.png</c>: it says how things stand when it is asked for.</summary>
internal static class CardEndpoint
{
    private const string Suffix = ".png";

    public static IResult Show(HttpContext http, PageContext page, IncidentCatalogue catalogue, CardStore cards, string? path)
    {
        if (path?.EndsWith(Suffix, StringComparison.Ordinal) is not true)
        {
            return Results.NotFound();
        }

        var scene = Scene.Of(page.Live);
        if (new CardTeller(scene, catalogue, page.Language).Tell(path[..^Suffix.Length]) is not { } card)
        {
            return Results.NotFound();
        }

        http.Response.Headers[HeaderNames.CacheControl] = "public, max-age=60";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Bytes(cards.PngOf(card), "image/png");
    }

    /// <summary>The path of the card that belongs to a page; null where it has none of its own.</summary>
    public static string PathFor(string page) => page.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["services" or "entities", _, ..] => $"/card{page}{Suffix}",
        ["incidents", var id, ..] => $"/card/incidents/{id}{Suffix}",
        _ => "/card/now" + Suffix,
    };
}
