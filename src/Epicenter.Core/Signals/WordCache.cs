using System.Text;

namespace Epicenter.Core.Signals;

/// <summary>Hands out one string for words that come again and again, such as the ids of services.</summary>
/// <remarks>
/// Implementation note: one slot a hash, and the latest word wins it. Slots are plain references, so threads may race for one: the worst
/// that happens is a second copy of a word.
/// </remarks>
internal sealed class WordCache
{
    private const int Slots = 8192;
    private const int LongestWord = 48;

    private readonly string?[] _words = new string?[Slots];

    /// <summary>The word as a string.</summary>
    /// <param name="word">UTF-8 without escapes.</param>
    public string Get(ReadOnlySpan<byte> word)
    {
        if (word.Length > LongestWord)
        {
            return Encoding.UTF8.GetString(word);
        }

        ref var slot = ref _words[HashOf(word) % Slots];
        if (slot is { } known && Ascii.Equals(word, known))
        {
            return known;
        }

        var text = Encoding.UTF8.GetString(word);
        slot = text;
        return text;
    }

    private static uint HashOf(ReadOnlySpan<byte> word)
    {
        var hash = 2166136261;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash ^ (hash >> 15);
    }
}
