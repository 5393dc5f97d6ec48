using System.Globalization;
using Epicenter.Core;
using Epicenter.Server.Api;

namespace Epicenter.Server.Catalogue;

/// <summary>What an address asks of the catalogue, and what of it makes no sense.</summary>
/// <param name="Parameters">What was asked, as the address has it.</param>
/// <param name="Errors">By the parameter's name; empty where all is well.</param>
public sealed record CatalogueRequest(CatalogueQuery Query, IReadOnlyList<(string Name, string? Value)> Parameters, IReadOnlyDictionary<string, string[]> Errors)
{
    /// <summary>The parameters that it reads.</summary>
    public static IReadOnlyList<string> Names { get; } = ["state", "entity", "service", "category", "from", "to", "magnitude", "sort"];

    /// <summary>Null where there is none.</summary>
    internal Problem? Problem => Errors.Count == 0 ? null : Problem.Invalid(Errors);

    public static CatalogueRequest Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        return new CatalogueRequest(
            new CatalogueQuery(
                Word<CatalogueState>("state"),
                Text("entity"),
                Text("service"),
                Text("category"),
                Day("from"),
                Day("to")?.AddDays(IsDay("to") ? 1 : 0),
                Number("magnitude"),
                Word<CatalogueOrder>("sort") ?? CatalogueOrder.Newest),
            [.. Names.Select(name => (name, Text(name))).Where(p => p.Item2 is not null)],
            errors);

        string? Text(string name) => request.Query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

        T? Word<T>(string name)
            where T : struct, Enum =>
            Text(name) is not { } text ? null
            : EnumWords.TryParse<T>(text, out var value) ? value
            : Fail<T>(name, $"must be one of {string.Join(", ", EnumWords.All<T>())}");

        bool IsDay(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

        DateTimeOffset? Day(string name) =>
            Text(name) is not { } text ? null
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) && day.Year < 9999 ? day
            : Fail<DateTimeOffset>(name, "must be a day, such as 2026-03-31, or a moment");

        double? Number(string name) =>
            Text(name) is not { } text ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
            : Fail<double>(name, "must be a number, such as 5.5");

        T? Fail<T>(string name, string what)
            where T : struct
        {
            errors[name] = [what];
            return null;
        }
    }
}
