using Epicenter.Server.Catalogue;
using Epicenter.Server.Pages.Catalogue;
using Epicenter.Server.Pages.Directory;
using Microsoft.AspNetCore.Http;

namespace Epicenter.Server.Pages.Incidents;

/// <summary>The pages of incidents.</summary>
internal static class IncidentEndpoints
{
    private const int IncidentsALeaf = 40;

    public static IResult List(PageContext page, IncidentCatalogue catalogue, HttpRequest request)
    {
        var scene = Scene.Of(page.Live);
        var asked = CatalogueRequest.Of(request);
        var told = asked.Query.In(catalogue.All, scene.Catalog, scene.At);
        return PageResult.Of<IncidentListPage>(
            ("Scene", scene),
            ("Asked", asked),
            ("Incidents", Leaves.Turn(told, DirectoryEndpoints.LeafNumber(request), IncidentsALeaf)),
            ("Plot", MagnitudePlot.Of(told)));
    }

    public static async Task<IResult> One(PageContext page, IncidentCatalogue catalogue, string id, CancellationToken cancellation)
    {
        var scene = Scene.Of(page.Live);
        return catalogue.Find(id) is { } incident
            ? PageResult.Of<IncidentPage>(("Scene", scene), ("Incident", incident), ("Charts", await IncidentCharts.OfAsync(incident, scene, page.History, cancellation)))
            : PageResult.NotFound(page);
    }
}
