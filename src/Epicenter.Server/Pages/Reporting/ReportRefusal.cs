using Epicenter.Core.Catalog;
using Epicenter.Server.Api;
using Epicenter.Server.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Epicenter.Server.Pages.Reporting;

/// <summary>Answers a person whose report was not taken with a page, where a program gets a problem.</summary>
internal static class ReportRefusal
{
    /// <summary>Whether a browser sent the form by itself, and shows whatever comes back.</summary>
    public static bool IsForAPerson(HttpRequest request) =>
        request.HasFormContentType && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>The page; of the same status as the problem, with the way back to the form.</summary>
    public static async Task<IResult> ShowAsync(HttpContext context, Problem problem)
    {
        var page = context.RequestServices.GetRequiredService<PageContext>();
        var (draft, _) = await ReportBody.ReadAsync(context.Request);
        var service = draft?.Service is { } id && page.Live.Catalog.Find(id) is { IsService: true } known ? known : null;
        page.StandFor(service is null ? "/report" : "/report/" + service.Id);
        PageHeaders.Set(context.Response.Headers);
        problem.WriteHeaders(context.Response);
        return PageResult.With<RefusedPage>(problem.Kind.Status, ("Clock", PageResult.Clock(page)), ("Problem", problem), ("Service", service));
    }
}
