using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Epicenter.Core.Signals;

/// <summary>The contract's words for an enum's values: <c>partial-outage</c> for <see cref="NoticeState.PartialOutage"/>.</summary>
public static class SignalWords
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Table<TEnum>.Words[Array.IndexOf(Table<TEnum>.Values, value)];

    /// <summary>Every word, in the order in which the contract lists them.</summary>
    public static ImmutableArray<string> All<TEnum>()
        where TEnum : struct, Enum => Table<TEnum>.Words;

    public static bool TryRead<TEnum>(string word, out TEnum value)
        where TEnum : struct, Enum => TryRead(Encoding.UTF8.GetBytes(word), out value);

    public static bool TryRead<TEnum>(ReadOnlySpan<byte> word, out TEnum value)
        where TEnum : struct, Enum
    {
        var encoded = Table<TEnum>.Encoded;
        for (var i = 0; i < encoded.Length; i++)
        {
            if (word.SequenceEqual(encoded[i]))
            {
                value = Table<TEnum>.Values[i];
                return true;
            }
        }

        value = default;
        return false;
    }

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly TEnum[] Values = Enum.GetValues<TEnum>();
        public static readonly ImmutableArray<string> Words = [.. Values.Select(v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()))];
        public static readonly byte[][] Encoded = [.. Words.Select(Encoding.UTF8.GetBytes)];
    }
}
