using Epicenter.Server.Pages.About;
using Epicenter.Server.Pages.Assets;
using Epicenter.Server.Pages.Directory;
using Epicenter.Server.Pages.Errors;
using Epicenter.Server.Pages.Incidents;
using Epicenter.Server.Pages.Method;
using Epicenter.Server.Pages.Now;
using Epicenter.Server.Pages.Replays;
using Epicenter.Server.Pages.Reporting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Epicenter.Server.Pages;

/// <summary>Maps every page to its address.</summary>
public static class PageRoutes
{
    private const string InterfaceRoot = "/api";

    public static WebApplication MapPages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseWhen(http => !http.Request.Path.StartsWithSegments(InterfaceRoot), branch => branch.UseExceptionHandler(
            new ExceptionHandlerOptions { ExceptionHandler = FailedEndpoint.Show }));
        app.MapAssets();

        var pages = app.MapGroup("").ExcludeFromDescription().AddEndpointFilter<PageHeaders>();
        Map(pages, "/", NowEndpoint.Show);
        Map(pages, "/services", DirectoryEndpoints.List);
        Map(pages, "/services/{id}", DirectoryEndpoints.Service);
        Map(pages, "/entities/{**id}", DirectoryEndpoints.Entity);
        Map(pages, "/incidents", IncidentEndpoints.List);
        Map(pages, "/incidents/{id}", IncidentEndpoints.One);
        Map(pages, "/report", ReportEndpoints.Pick);
        Map(pages, "/report/{id}", ReportEndpoints.Form);
        Map(pages, "/replays", ReplayEndpoints.List);
        Map(pages, "/replays/{id}", ReplayEndpoints.Play);
        Map(pages, "/method", (PageContext page) => PageResult.Of<MethodPage>(("Clock", PageResult.Clock(page))));
        Map(pages, "/about", (PageContext page) => PageResult.Of<AboutPage>(("Clock", PageResult.Clock(page))));
        Map(pages, "/about/errors", (PageContext page) => PageResult.Of<ErrorTypesPage>(("Clock", PageResult.Clock(page))));

        // The programming interface answers for its own addresses.
        app.MapFallback((PageContext page, HttpContext http) =>
            http.Request.Path.StartsWithSegments(InterfaceRoot) ? Results.NotFound() : PageResult.NotFound(page))
            .ExcludeFromDescription()
            .AddEndpointFilter<PageHeaders>();
        return app;
    }

    private static void Map(RouteGroupBuilder pages, string pattern, Delegate handler) =>
        pages.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);
}
