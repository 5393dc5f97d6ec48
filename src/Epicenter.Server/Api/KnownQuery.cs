using Epicenter.Core.Catalog;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Api;

/// <summary>Refuses a query that says what an endpoint does not know: ignored, <c>?stat=open</c> would answer with incidents that are over, and nobody would notice.</summary>
internal static class KnownQuery
{
    /// <param name="names">The names that the endpoint reads. The pages' language may stand beside them, since links carry it along.</param>
    public static RouteHandlerBuilder TakesOnly(this RouteHandlerBuilder endpoint, params string[] names) =>
        endpoint.AddEndpointFilter(async (context, next) =>
        {
            var unknown = context.HttpContext.Request.Query.Keys.Where(k => k != LanguageChoice.Parameter && !names.Contains(k, StringComparer.OrdinalIgnoreCase)).ToArray();
            return unknown.Length == 0 ? await next(context) : Problem.Invalid(unknown.ToDictionary(u => u, u => new[] { Remedy(u, names) }, StringComparer.Ordinal));
        });

    private static string Remedy(string unknown, string[] names)
    {
        var near = NearMatch.Among(unknown, names);
        return "is not known here" + (near.Length > 0 ? Problem.DidYouMean(near) : names.Length > 0 ? $"; known are {string.Join(", ", names)}." : "; this takes no query.");
    }
}
