using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Epicenter.Server.Pages;

/// <summary>Tells the browser what a page may do: load from here, and nothing else.</summary>
internal sealed class PageHeaders : IEndpointFilter
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Set(context.HttpContext.Response.Headers);
        return next(context);
    }

    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers[HeaderNames.CacheControl] = "no-cache";
        headers[HeaderNames.Vary] = HeaderNames.AcceptLanguage;
        headers["Referrer-Policy"] = "same-origin";
    }
}
