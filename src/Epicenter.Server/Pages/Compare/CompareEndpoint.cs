using Epicenter.Core.Catalog;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Compare;
using Epicenter.Server.Pages.Directory;
using Microsoft.AspNetCore.Http;

namespace Epicenter.Server.Pages.Compare;

/// <summary>Two services, providers or parts beside each other, over a year.</summary>
internal static class CompareEndpoint
{
    public static IResult Show(PageContext page, HttpRequest request, IncidentCatalogue catalogue)
    {
        var scene = Scene.Of(page.Live);
        return PageResult.Of<ComparePage>(("Scene", scene), ("A", Side(request, "a", scene, catalogue)), ("B", Side(request, "b", scene, catalogue)));
    }

    private static CompareSide? Side(HttpRequest request, string name, Scene scene, IncidentCatalogue catalogue) =>
        DirectoryEndpoints.Text(request, name) is not { } asked ? null
        : Meant(asked, scene.Catalog) is { } entity ? new CompareSide(asked, entity, YearReckoning.Of(entity, catalogue.All, scene.At), [])
        : new CompareSide(asked, null, null, NearMatch.Among(asked, scene.Catalog.Entities.Select(e => e.Id)));

    // By id, or by a name that one alone has.
    private static Entity? Meant(string asked, CatalogGraph catalog) =>
        catalog.Find(asked) ?? catalog.Entities.FirstOrDefault(e => string.Equals(e.Name, asked, StringComparison.OrdinalIgnoreCase));
}
