using System.Text;
using SkiaSharp;

namespace Epicenter.Server.Cards;

/// <summary>The two typefaces of the pages, each with a second file for rarer letters; for what neither has, one of the machine's.</summary>
internal static class CardFonts
{
    public static readonly CardFace[] Serif = [Load("SourceSerif4-Display"), Load("SourceSerif4-Ext")];
    public static readonly CardFace[] Sans = [Load("Inter-Regular"), Load("Inter-Regular-Ext")];

    /// <summary>The first typeface that has the letter; null where it can't be painted.</summary>
    /// <param name="faces">The pages' own, first choice first.</param>
    public static CardFace? For(Rune letter, CardFace[] faces, MachineFonts machine) =>
        Array.Find(faces, f => f.Has(letter)) ?? (NeedsShaping(letter) ? null : machine.For(letter));

    /// <summary>Whether every letter of a text can be painted on this machine.</summary>
    public static bool CanPaint(string text) => text.EnumerateRunes().All(r => Rune.IsWhiteSpace(r) || For(r, Serif, MachineFonts.Installed) is not null);

    // Hebrew to Burmese, Khmer and Mongolian: written from right to left, or with letters that change by their neighbours. Painted one by one they are wrong.
    private static bool NeedsShaping(Rune letter) => letter.Value is (>= 0x0590 and <= 0x109f) or (>= 0x1780 and <= 0x18af) or (>= 0xfb1d and <= 0xfdff) or (>= 0xfe70 and <= 0xfeff);

    private static CardFace Load(string name)
    {
        using var stream = typeof(CardFonts).Assembly.GetManifestResourceStream($"cards/{name}.ttf")!;
        return new CardFace(SKTypeface.FromStream(stream));
    }
}
