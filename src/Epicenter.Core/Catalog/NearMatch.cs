using System.Collections.Immutable;

namespace Epicenter.Core.Catalog;

/// <summary>Finds what someone may have meant.</summary>
public static class NearMatch
{
    // Beyond this length nothing is a slip of the finger, and the distance would cost more than it tells.
    private const int LongestText = 64;

    /// <summary>The candidates that differ from <paramref name="text"/> by few slips, nearest first.</summary>
    public static ImmutableArray<string> Among(string text, IEnumerable<string> candidates, int limit = 3)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        return
        [
            .. candidates
                .Select(candidate => (Candidate: candidate, Slips: SlipsWithinReason(text, candidate)))
                .Where(match => match.Slips is not null)
                .OrderBy(match => match.Slips).ThenBy(match => match.Candidate, StringComparer.Ordinal)
                .Select(match => match.Candidate)
                .Distinct()
                .Take(limit),
        ];
    }

    /// <summary>The services whose id, name or alias begins with, holds or resembles <paramref name="text"/>, nearest first.</summary>
    public static ImmutableArray<Entity> Services(CatalogGraph catalog, string text, int limit = 5)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(text);
        var wanted = Plain(text);
        return
        [
            .. catalog.ServiceEntities
                .Select(index => catalog.Entities[index])
                .Select(service => (Service: service, Distance: NamesOf(service).Min(name => Distance(wanted, Plain(name)))))
                .Where(match => match.Distance < double.PositiveInfinity)
                .OrderBy(match => match.Distance).ThenBy(match => match.Service.Id, StringComparer.Ordinal)
                .Select(match => match.Service)
                .Take(limit),
        ];
    }

    /// <summary>A sentence's end: <c> did you mean disney-plus?</c>, or nothing where nothing is near.</summary>
    internal static string Suggestion(string text, IEnumerable<string> candidates) =>
        Among(text, candidates, limit: 1) is [var nearest] ? $"; did you mean {nearest}?" : "";

    /// <summary>Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of neighbours.</summary>
    internal static int Slips(string from, string to)
    {
        Span<int> beforeLast = stackalloc int[to.Length + 1];
        Span<int> last = stackalloc int[to.Length + 1];
        Span<int> current = stackalloc int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var substitution = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            var oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }

        return last[to.Length];
    }

    private static IEnumerable<string> NamesOf(Entity service) => [service.Id, service.Name, .. service.Profile?.Aliases ?? []];

    private static double Distance(string wanted, string name)
    {
        const double BeginsWith = 0.25;
        const double Holds = 0.5;
        if (wanted.Length == 0)
        {
            return double.PositiveInfinity;
        }

        return name == wanted ? 0
            : name.StartsWith(wanted, StringComparison.Ordinal) ? BeginsWith
            : wanted.Length >= 3 && name.Contains(wanted, StringComparison.Ordinal) ? Holds
            : SlipsWithinReason(wanted, name) ?? double.PositiveInfinity;
    }

    // One slip in three letters is still the same word; short words forgive one.
    private static int? SlipsWithinReason(string text, string candidate)
    {
        var allowed = Math.Max(1, Math.Min(text.Length, candidate.Length) / 3);
        if (text.Length > LongestText || candidate.Length > LongestText || Math.Abs(text.Length - candidate.Length) > allowed)
        {
            return null;
        }

        var slips = Slips(text, candidate);
        return slips <= allowed ? slips : null;
    }

    // "Disney +" and "disney-plus" are what people type for the same thing.
    private static string Plain(string text) =>
        string.Concat(text.Replace("+", "plus", StringComparison.Ordinal).ToLowerInvariant().Where(char.IsLetterOrDigit));
}
