using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Epicenter.Server.Pages.Errors;

/// <summary>Answers for a page that threw, and for one that is not there.</summary>
internal static class FailedEndpoint
{
    public static Task Show(HttpContext http)
    {
        PageHeaders.Set(http.Response.Headers);
        var page = http.RequestServices.GetRequiredService<PageContext>();
        return PageResult.With<FailedPage>(StatusCodes.Status500InternalServerError, ("Clock", PageResult.Clock(page))).ExecuteAsync(http);
    }

    // Not a fallback route: one would take the place of the answer that a path is there, but not with this method.
    public static Task ShowMissing(HttpContext http)
    {
        if (http.Response.StatusCode != StatusCodes.Status404NotFound)
        {
            return Task.CompletedTask;
        }

        PageHeaders.Set(http.Response.Headers);
        return PageResult.NotFound(http.RequestServices.GetRequiredService<PageContext>()).ExecuteAsync(http);
    }
}
