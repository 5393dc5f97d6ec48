using Epicenter.Server.Catalogue;
using Epicenter.Server.Pages;

namespace Epicenter.Server.Feeds;

/// <summary>The incidents as an Atom feed (RFC 4287), all of them or those that the catalogue's filters let through.</summary>
internal static class AtomEndpoint
{
    public static IResult Show(HttpRequest request, PageContext page, IncidentCatalogue catalogue)
    {
        var asked = CatalogueRequest.Of(request);
        if (asked.Problem is { } problem)
        {
            return problem;
        }

        var scene = Scene.Of(page.Live);
        var incidents = asked.Query.In(catalogue.All, scene.Catalog, scene.At).Take(AtomFeed.MostEntries);
        return Results.Bytes(new AtomFeed(SiteAddress.Of(request), scene, page.Language, asked).Write([.. incidents]), "application/atom+xml; charset=utf-8");
    }
}
