using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Epicenter.Server.Pages.Errors;

/// <summary>Answers for a page that threw.</summary>
internal static class FailedEndpoint
{
    public static Task Show(HttpContext http)
    {
        PageHeaders.Set(http.Response.Headers);
        var page = http.RequestServices.GetRequiredService<PageContext>();
        return PageResult.With<FailedPage>(StatusCodes.Status500InternalServerError, ("Clock", PageResult.Clock(page))).ExecuteAsync(http);
    }
}
