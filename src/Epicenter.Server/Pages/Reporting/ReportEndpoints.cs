using Epicenter.Server.Pages.Directory;
using Microsoft.AspNetCore.Http;

namespace Epicenter.Server.Pages.Reporting;

/// <summary>The pages by which people report; what they send goes to the programming interface.</summary>
internal static class ReportEndpoints
{
    private const int ServicesALeaf = 90;
    private const int MostTroubled = 12;

    public static IResult Pick(PageContext page, HttpRequest request)
    {
        var scene = Scene.Of(page.Live);
        var query = new ServiceQuery(DirectoryEndpoints.Text(request, "q"), null, null);
        var found = query.In(scene);
        ServiceEntry[] byName = [.. found.OrderBy(e => e.Service.Name, StringComparer.Create(page.Language.Culture, true))];
        ServiceEntry[] troubled = [.. found.Where(e => e.Urgency < ServiceEntry.Calm).Take(MostTroubled)];
        return PageResult.Of<ReportPickPage>(
            ("Scene", scene), ("Query", query), ("Troubled", troubled), ("Services", Leaves.Turn(byName, DirectoryEndpoints.LeafNumber(request), ServicesALeaf)));
    }

    public static IResult Form(PageContext page, HttpRequest request, string id)
    {
        var scene = Scene.Of(page.Live);
        return scene.Catalog.TryGetService(id, out var index)
            ? PageResult.Of<ReportPage>(("Scene", scene), ("Service", scene.Catalog.Service(index)), ("IsSent", request.Query["sent"] == "1"))
            : PageResult.NotFound(page);
    }
}
