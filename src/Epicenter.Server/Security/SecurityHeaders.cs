using Microsoft.Net.Http.Headers;

namespace Epicenter.Server.Security;

/// <summary>Tells browsers to load, run and frame nothing that is not ours.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    });

    // Written last, since error handling clears the headers; what an answer says for itself stands.
    private static Task Write(object context)
    {
        var headers = ((HttpContext)context).Response.Headers;
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, Policy);
        headers.TryAdd(HeaderNames.XContentTypeOptions, "nosniff");
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        return Task.CompletedTask;
    }
}
