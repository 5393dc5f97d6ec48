using Epicenter.Server.Pages.About;
using Epicenter.Server.Pages.Assets;
using Epicenter.Server.Pages.Design;
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

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static WebApplication MapPages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseWhen(http => !http.Request.Path.StartsWithSegments(InterfaceRoot), branch =>
        {
            branch.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FailedEndpoint.Show });
            branch.UseStatusCodePages(context => FailedEndpoint.ShowMissing(context.HttpContext));
        });
        app.MapAssets();

        var pages = app.MapGroup("").ExcludeFromDescription().AddEndpointFilter<PageHeaders>();
        pages.MapMethods("/", Reading, NowEndpoint.Show);
        pages.MapMethods("/services", Reading, DirectoryEndpoints.List);
        pages.MapMethods("/services/{id}", Reading, DirectoryEndpoints.Service);
        pages.MapMethods("/entities/{**id}", Reading, DirectoryEndpoints.Entity);
        pages.MapMethods("/incidents", Reading, IncidentEndpoints.List);
        pages.MapMethods("/incidents/{id}", Reading, IncidentEndpoints.One);
        pages.MapMethods("/report", Reading, ReportEndpoints.Pick);
        pages.MapMethods("/report/{id}", Reading, ReportEndpoints.Form);
        pages.MapMethods("/replays", Reading, ReplayEndpoints.List);
        pages.MapMethods("/replays/{id}", Reading, ReplayEndpoints.Play);
        pages.MapMethods("/method", Reading, (PageContext page) => PageResult.Of<MethodPage>(("Clock", PageResult.Clock(page))));
        pages.MapMethods("/design", Reading, (PageContext page) => PageResult.Of<DesignPage>(("Clock", PageResult.Clock(page))));
        pages.MapMethods("/about", Reading, (PageContext page) => PageResult.Of<AboutPage>(("Clock", PageResult.Clock(page))));
        pages.MapMethods("/about/errors", Reading, (PageContext page) => PageResult.Of<ErrorTypesPage>(("Clock", PageResult.Clock(page))));
        return app;
    }
}
