using Epicenter.Core.Incidents;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Feeds;
using Epicenter.Server.Live;
using Epicenter.Server.Pages;

namespace Epicenter.Server.Api.Statuspage;

/// <summary>The public shapes of Atlassian Statuspage, so that programs which read such pages read Epicenter.</summary>
internal static class StatuspageEndpoints
{
    // As many as Statuspage itself tells.
    private const int MostIncidents = 50;

    public static void MapStatuspage(this IEndpointRouteBuilder routes)
    {
        var shapes = routes.MapGroup("/api/v2").WithTags("Statuspage").AddEndpointFilter(OpenToAll);
        shapes.MapGet("/summary.json", (HttpRequest request, ILiveObservatory live) => Told(request, live, m => Results.Json(
            new SummaryShape(m.Page, m.Components, [.. Open(live).Select(m.Incident)], [], m.Status), StatuspageJson.Default.SummaryShape)))
            .WithSummary("Services, open incidents and how things stand, in Statuspage's shape");
        shapes.MapGet("/status.json", (HttpRequest request, ILiveObservatory live) => Told(request, live, m => Results.Json(
            new StatusAnswer(m.Page, m.Status), StatuspageJson.Default.StatusAnswer)))
            .WithSummary("How things stand in all, in Statuspage's shape");
        shapes.MapGet("/components.json", (HttpRequest request, ILiveObservatory live) => Told(request, live, m => Results.Json(
            new ComponentsAnswer(m.Page, m.Components), StatuspageJson.Default.ComponentsAnswer)))
            .WithSummary("All services, in Statuspage's shape");
        shapes.MapGet("/incidents.json", (HttpRequest request, ILiveObservatory live, IncidentCatalogue catalogue) => Told(request, live, m => Results.Json(
            new IncidentsAnswer(m.Page, [.. catalogue.All.Where(StatuspageMapping.IsTold).Take(MostIncidents).Select(catalogue.Whole).Select(m.Incident)]), StatuspageJson.Default.IncidentsAnswer)))
            .WithSummary("The latest fifty incidents, in Statuspage's shape");
        shapes.MapGet("/incidents/unresolved.json", (HttpRequest request, ILiveObservatory live) => Told(request, live, m => Results.Json(
            new IncidentsAnswer(m.Page, [.. Open(live).Select(m.Incident)]), StatuspageJson.Default.IncidentsAnswer)))
            .WithSummary("Open incidents, in Statuspage's shape");
        shapes.MapGet("/scheduled-maintenances.json", (HttpRequest request, ILiveObservatory live) => Told(request, live, m => Results.Json(
            new MaintenancesAnswer(m.Page, []), StatuspageJson.Default.MaintenancesAnswer)))
            .WithSummary("Always empty: an observatory of others' services plans nothing");
    }

    private static IResult Told(HttpRequest request, ILiveObservatory live, Func<StatuspageMapping, IResult> tell) =>
        tell(new StatuspageMapping(SiteAddress.Of(request), Scene.Of(live)));

    private static IEnumerable<Incident> Open(ILiveObservatory live) =>
        live.Snapshot.Incidents.Where(i => i.IsOpen && StatuspageMapping.IsTold(i)).OrderByDescending(i => i.OpenedAt);

    // Such pages are read from scripts on other pages; there is nothing here that a stranger may not see.
    private static ValueTask<object?> OpenToAll(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return next(context);
    }
}
