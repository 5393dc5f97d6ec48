using System.Collections.Immutable;

namespace Epicenter.Core.Signals;

/// <summary>
/// Words by which texts name things, in English and German; a star stands for any ending. What is denied ("not an attack") is not named.
/// </summary>
/// <param name="words">Things, each with its words, parted by commas.</param>
internal sealed class Vocabulary<T>(ImmutableArray<(T Thing, string Words)> words)
    where T : struct
{
    // So many words before a name may deny it.
    private const int DenialReaches = 5;

    private static readonly HashSet<string> s_denials =
        new(["no", "not", "without", "kein", "keine", "keinen", "keinem", "keiner", "nicht", "ohne"], StringComparer.Ordinal);

    private readonly ImmutableArray<(T Thing, string[] Name)> _names =
        [.. words.SelectMany(w => w.Words.Split(", ").Select(name => (w.Thing, Split(name))))];

    /// <summary>The things that a text names, the one named first in front.</summary>
    public ImmutableArray<T> NamedIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var words = Split(text);
        var named = new List<T>();
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var (thing, name) in _names)
            {
                if (!named.Contains(thing) && IsAt(words, at, name) && !IsDenied(words, at))
                {
                    named.Add(thing);
                }
            }
        }

        return [.. named];
    }

    private static bool IsAt(string[] words, int at, string[] name)
    {
        if (at + name.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (name[i][^1] == '*' ? !words[at + i].StartsWith(name[i][..^1], StringComparison.Ordinal) : words[at + i] != name[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDenied(string[] words, int at) => words[Math.Max(0, at - DenialReaches)..at].Any(s_denials.Contains);

    // Lower case, and nothing but words; the star of a name is one of its letters.
    private static string[] Split(string text) =>
        new string([.. text.Select(c => char.IsLetterOrDigit(c) || c == '*' ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
