using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Epicenter.Core;

/// <summary>How the members of an enum are written in files: <c>ControlPlane</c> is <c>control-plane</c>.</summary>
public static class EnumWords
{
    /// <summary>All words, in the order of the enum.</summary>
    public static ImmutableArray<string> All<TEnum>()
        where TEnum : struct, Enum => Table<TEnum>.Words;

    public static bool TryParse<TEnum>(string word, out TEnum value)
        where TEnum : struct, Enum => Table<TEnum>.ByWord.TryGetValue(word, out value);

    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<string, TEnum> ByWord = Enum.GetValues<TEnum>().ToFrozenDictionary(Of, StringComparer.Ordinal);

        public static readonly ImmutableArray<string> Words = [.. Enum.GetValues<TEnum>().Select(Of)];
    }
}
