using System.Globalization;
using Epicenter.Server.Pages.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Epicenter.Server.Pages;

/// <summary>Keeps pages as they were rendered, by address, language and state of the observatory: on a bad day thousands ask for the same.</summary>
internal sealed class PageCache : IOutputCachePolicy
{
    /// <summary>Memory for all of them; the least used go first.</summary>
    public const long MostBytes = 48 * 1024 * 1024;

    // A new state makes old pages useless anyway; this frees what nobody asks for any more.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isReading = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        context.EnableOutputCaching = isReading && http.Request.Headers.Authorization.Count == 0;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["language"] = LanguageChoice.Of(http.Request).Language.Code;
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(http.Request);
        context.CacheVaryByRules.VaryByValues["version"] = http.RequestServices.GetRequiredService<PageVersion>().Number.ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage = context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }

    // Browsers write the same wishes in many ways; what is sent has one of three forms.
    private static string Encoding(HttpRequest request)
    {
        var accepted = request.Headers[HeaderNames.AcceptEncoding].ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br" : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "plain";
    }
}
