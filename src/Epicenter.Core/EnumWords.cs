using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Epicenter.Core;

/// <summary>How the members of an enum are written in files: <c>ControlPlane</c> is <c>control-plane</c>.</summary>
public static class EnumWords
{
    /// <summary>All words, in the order of the enum.</summary>
    public static ImmutableArray<string> All<TEnum>()
        where TEnum : struct, Enum => Table<TEnum>.Words;

    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Table<TEnum>.ByValue[value];

    public static bool TryParse<TEnum>(string word, out TEnum value)
        where TEnum : struct, Enum => Table<TEnum>.ByWord.TryGetValue(word, out value);

    /// <summary>Reads a word from UTF-8 without making a string of it.</summary>
    public static bool TryParse<TEnum>(ReadOnlySpan<byte> word, out TEnum value)
        where TEnum : struct, Enum
    {
        // The enums have a dozen members at most: looking at each is quicker than hashing the word.
        foreach (var (known, meaning) in Table<TEnum>.Utf8)
        {
            if (word.SequenceEqual(known))
            {
                value = meaning;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ByValue =
            Enum.GetValues<TEnum>().ToDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

        public static readonly Dictionary<string, TEnum> ByWord =
            ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly ImmutableArray<string> Words = [.. Enum.GetValues<TEnum>().Select(v => ByValue[v])];

        public static readonly (byte[] Word, TEnum Value)[] Utf8 = [.. Enum.GetValues<TEnum>().Select(v => (Encoding.UTF8.GetBytes(ByValue[v]), v))];
    }
}
