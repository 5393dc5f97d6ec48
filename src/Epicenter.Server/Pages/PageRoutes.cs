using Epicenter.Server.Cards;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Embeds;
using Epicenter.Server.Feeds;
using Epicenter.Server.Pages.About;
using Epicenter.Server.Pages.Assets;
using Epicenter.Server.Pages.Compare;
using Epicenter.Server.Pages.Design;
using Epicenter.Server.Pages.Directory;
using Epicenter.Server.Pages.Errors;
using Epicenter.Server.Pages.Incidents;
using Epicenter.Server.Pages.Itself;
using Epicenter.Server.Pages.Method;
using Epicenter.Server.Pages.Now;
using Epicenter.Server.Pages.PostMortem;
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

        var fresh = app.MapGroup("").ExcludeFromDescription().AddEndpointFilter<PageHeaders>();
        var pages = app.MapGroup("").ExcludeFromDescription().AddEndpointFilter<PageHeaders>().CacheOutput(cache => cache.AddPolicy<PageCache>(), excludeDefaultPolicy: true);
        pages.MapMethods("/", Reading, NowEndpoint.Show);
        pages.MapMethods("/services", Reading, DirectoryEndpoints.List);
        pages.MapMethods("/services/{id}", Reading, DirectoryEndpoints.Service);
        pages.MapMethods("/entities/{**id}", Reading, DirectoryEndpoints.Entity);
        pages.MapMethods("/incidents", Reading, IncidentEndpoints.List);
        pages.MapMethods("/incidents/{id}", Reading, IncidentEndpoints.One);
        pages.MapMethods("/incidents.csv", Reading, CatalogueDownloads.Table);
        pages.MapMethods("/incidents.json", Reading, CatalogueDownloads.Json);
        pages.MapMethods("/incidents/{id}/post-mortem", Reading, PostMortemEndpoints.Show);
        pages.MapMethods("/incidents/{id}/post-mortem.md", Reading, PostMortemEndpoints.Markdown);
        pages.MapMethods("/incidents/{id}/post-mortem.json", Reading, PostMortemEndpoints.Json);
        pages.MapMethods("/feed.atom", Reading, AtomEndpoint.Show);
        pages.MapMethods("/sitemap.xml", Reading, CrawlerEndpoints.Sitemap);
        pages.MapMethods("/robots.txt", Reading, CrawlerEndpoints.Robots);
        pages.MapMethods("/badge/{id}.svg", Reading, EmbedEndpoints.Badge);
        pages.MapMethods("/embed/{id}", Reading, EmbedEndpoints.Frame);
        pages.MapMethods("/card/{**path}", Reading, CardEndpoint.Show);
        pages.MapMethods("/compare", Reading, CompareEndpoint.Show);
        fresh.MapMethods("/observatory", Reading, (PageContext page, IVitalSigns vitals) => PageResult.Of<ItselfPage>(("Scene", Scene.Of(page.Live)), ("Vitals", vitals.Take())));
        fresh.MapMethods("/report", Reading, ReportEndpoints.Pick);
        fresh.MapMethods("/report/{id}", Reading, ReportEndpoints.Form);
        fresh.MapMethods("/replays", Reading, ReplayEndpoints.List);
        fresh.MapMethods("/replays/{id}", Reading, ReplayEndpoints.Play);
        pages.MapMethods("/method", Reading, (PageContext page) => PageResult.Of<MethodPage>(("Clock", PageResult.Clock(page))));
        pages.MapMethods("/method/reliability.svg", Reading, (PageContext page, HttpResponse response) =>
        {
            // The diagram styles itself; as an image it can do nothing else.
            response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
            return Results.Bytes(ReliabilityDiagram.In(page.Language), "image/svg+xml");
        });
        pages.MapMethods("/design", Reading, (PageContext page) => PageResult.Of<DesignPage>(("Clock", PageResult.Clock(page))));
        pages.MapMethods("/about", Reading, (PageContext page) => PageResult.Of<AboutPage>(("Clock", PageResult.Clock(page))));
        pages.MapMethods("/about/errors", Reading, (PageContext page) => PageResult.Of<ErrorTypesPage>(("Clock", PageResult.Clock(page))));
        return app;
    }
}
