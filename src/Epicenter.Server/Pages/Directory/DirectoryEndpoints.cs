using System.Globalization;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Compare;
using Microsoft.AspNetCore.Http;

namespace Epicenter.Server.Pages.Directory;

/// <summary>The pages of services and entities.</summary>
internal static class DirectoryEndpoints
{
    private const int ServicesALeaf = 50;

    public static IResult List(PageContext page, HttpRequest request)
    {
        var scene = Scene.Of(page.Live);
        var query = new ServiceQuery(Text(request, "q"), ServiceStateNames.Read(Text(request, "state")), Text(request, "category"));
        return PageResult.Of<ServiceListPage>(("Scene", scene), ("Query", query), ("Services", Leaves.Turn(query.In(scene), LeafNumber(request), ServicesALeaf)));
    }

    public static async Task<IResult> Service(PageContext page, HttpRequest request, string id, CancellationToken cancellation)
    {
        var scene = Scene.Of(page.Live);
        if (!scene.Catalog.TryGetService(id, out var index))
        {
            return PageResult.NotFound(page);
        }

        var span = ChartSpan.Read(Text(request, ChartSpan.Parameter));
        var view = await ServiceView.OfAsync(scene.Catalog.Service(index), span, scene, scene.ClockIn(page.Language), page.History, cancellation);
        return PageResult.Of<ServicePage>(("Scene", scene), ("View", view));
    }

    public static IResult Entity(PageContext page, IncidentCatalogue catalogue, string? id)
    {
        var scene = Scene.Of(page.Live);
        return scene.Catalog.Find(id ?? "") switch
        {
            null => PageResult.NotFound(page),
            { IsService: true } service => Results.Redirect(page.ServiceHref(service.Id)),
            var entity => PageResult.Of<EntityPage>(("Scene", scene), ("Entity", entity), ("Year", YearReckoning.Of(entity, catalogue.All, scene.At))),
        };
    }

    /// <summary>A parameter of the address; null where it is absent or blank.</summary>
    internal static string? Text(HttpRequest request, string name) =>
        request.Query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    internal static int LeafNumber(HttpRequest request) =>
        int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
