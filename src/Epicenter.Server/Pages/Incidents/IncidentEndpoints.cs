using Epicenter.Core.Incidents;
using Epicenter.Server.Pages.Directory;
using Microsoft.AspNetCore.Http;

namespace Epicenter.Server.Pages.Incidents;

/// <summary>The pages of incidents.</summary>
internal static class IncidentEndpoints
{
    private const int IncidentsALeaf = 40;

    public static IResult List(PageContext page, HttpRequest request)
    {
        var scene = Scene.Of(page.Live);
        Incident[] told = [.. scene.Snapshot.Incidents.Where(i => i.MergedInto is null).OrderByDescending(i => i.IsOpen).ThenByDescending(i => i.OpenedAt)];
        return PageResult.Of<IncidentListPage>(("Scene", scene), ("Incidents", Leaves.Turn(told, DirectoryEndpoints.LeafNumber(request), IncidentsALeaf)));
    }

    public static async Task<IResult> One(PageContext page, string id, CancellationToken cancellation)
    {
        var scene = Scene.Of(page.Live);
        return scene.Snapshot.Incidents.FirstOrDefault(i => i.Id == id) is { } incident
            ? PageResult.Of<IncidentPage>(("Scene", scene), ("Incident", incident), ("Charts", await IncidentCharts.OfAsync(incident, scene, cancellation)))
            : PageResult.NotFound(page);
    }
}
