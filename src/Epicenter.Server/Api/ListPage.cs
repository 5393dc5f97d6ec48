using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Epicenter.Server.Api.Contract;
using Microsoft.OpenApi;

namespace Epicenter.Server.Api;

/// <summary>Cuts lists into pages. A cursor names the item before it, so that what comes or goes meanwhile neither repeats nor skips anything.</summary>
internal static class ListPage
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 500;

    /// <summary>Describes the limit as the number that it is. It is read as text, since only so can an answer name it when it is no number.</summary>
    public static RouteHandlerBuilder IsPaged(this RouteHandlerBuilder endpoint) => endpoint.AddOpenApiOperationTransformer(static (operation, _, _) =>
    {
        foreach (var limit in operation.Parameters?.OfType<OpenApiParameter>().Where(p => p.Name == "limit") ?? [])
        {
            limit.Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = HighestLimit.ToString(CultureInfo.InvariantCulture) };
        }

        return Task.CompletedTask;
    });

    /// <summary>The items after the cursor that the filter lets through.</summary>
    /// <param name="ordered">All items, also those that the filter drops: the cursor may name one that it has begun to drop.</param>
    /// <returns>Null, with the problem, when limit or cursor make no sense.</returns>
    public static ListJson<TJson>? Cut<T, TJson>(
        IReadOnlyList<T> ordered, Func<T, string> id, Func<T, bool> filter, Func<T, TJson> shape, string? limit, string? cursor, out Problem? problem)
    {
        var most = limit is null ? DefaultLimit : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        problem = most is < 1 or > HighestLimit ? Problem.Invalid("limit", $"must be a whole number between 1 and {HighestLimit}") : null;
        var start = cursor is null ? 0 : PlaceAfter(ordered, id, cursor);
        problem ??= start < 0 ? Problem.Invalid("cursor", "must be one that this list gave out as next") : null;
        if (problem is not null)
        {
            return null;
        }

        var page = ordered.Skip(start).Where(filter).Take(most + 1).ToList();
        var more = page.Count > most;
        if (more)
        {
            page.RemoveAt(page.Count - 1);
        }

        return new ListJson<TJson>([.. page.Select(shape)], more ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id(page[^1]))) : null);
    }

    private static int PlaceAfter<T>(IReadOnlyList<T> ordered, Func<T, string> id, string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return -1;
        }

        var last = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        for (var i = 0; i < ordered.Count; i++)
        {
            if (id(ordered[i]) == last)
            {
                return i + 1;
            }
        }

        return -1;
    }
}
