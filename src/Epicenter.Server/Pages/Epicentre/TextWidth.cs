using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Epicenter.Server.Pages.Epicentre;

/// <summary>How wide a text of 13 units in the sans will be: the server has no font to ask, so it knows the letters' widths, rounded up.</summary>
public static class TextWidth
{
    private const double FullWidth = 14;
    private const double Unknown = 9.5;
    private const char FirstOfFullWidth = '\u2e80';
    private const char Ellipsis = '…';

    private static readonly FrozenDictionary<char, double> Widths = new (double Width, string Letters)[]
    {
        (3.2, "ijlìíîï"),
        (4.2, "I¦ÌÍÎÏ !,.:·';’‘¹`´\u202f\u2009"),
        (5, "t|()/[]\\fr"),
        (6, "1{}²³_ªº-‑^\"¯“”"),
        (7, "*?¿skx¥z"),
        (7.5, "avyàáâãäåýÿ7JLc¢§ç"),
        (8, "e«µ»èéêë5Fhnu¨ñùúûüðEo¶ÈÉÊËòóôõöø2£38bdgpqßþ"),
        (8.7, "69#0Z$PSÞ&4RTB+<=>~±×÷K®–"),
        (9.5, "YÝXAVÀÁÂÃÄÅD¤CÇÐ"),
        (10, "GHUÙÚÛÜNÑOQÒÓÔÕÖØ"),
        (12, "w¼½m¾M©æ…"),
        (13, "@%WÆ—"),
    }.SelectMany(w => w.Letters.Select(l => KeyValuePair.Create(l, w.Width))).ToFrozenDictionary();

    public static double Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Sum(Of);
    }

    /// <summary>The text in one line or in two, broken at a space; cut where that isn't enough.</summary>
    public static ImmutableArray<string> Lines(string text, double width)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        var end = 0;
        for (var i = 0; i < trimmed.Length; i++)
        {
            end = trimmed[i] == ' ' && Of(trimmed[..i]) <= width ? i : end;
        }

        return Of(trimmed) <= width || end == 0 ? [Cut(trimmed, width)] : [trimmed[..end].TrimEnd(), Cut(trimmed[end..].TrimStart(), width)];
    }

    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    public static string Cut(string text, double width)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Of(text) <= width)
        {
            return text;
        }

        var used = Of(Ellipsis);
        var length = 0;
        while (used + Of(text[length]) <= width)
        {
            used += Of(text[length++]);
        }

        // Never through the middle of a pair of surrogates.
        length = length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..length].TrimEnd() + Ellipsis;
    }

    private static double Of(char c) => Widths.TryGetValue(c, out var width) ? width : c >= FirstOfFullWidth ? FullWidth : Unknown;
}
