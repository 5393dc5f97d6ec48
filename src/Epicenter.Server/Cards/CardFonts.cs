using SkiaSharp;

namespace Epicenter.Server.Cards;

/// <summary>The two typefaces of the pages, each with a second file for rarer letters.</summary>
internal static class CardFonts
{
    public static readonly SKTypeface[] Serif = [Load("SourceSerif4-Display"), Load("SourceSerif4-Ext")];
    public static readonly SKTypeface[] Sans = [Load("Inter-Regular"), Load("Inter-Regular-Ext")];

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(CardFonts).Assembly.GetManifestResourceStream($"cards/{name}.ttf")!;
        return SKTypeface.FromStream(stream);
    }
}
