using SkiaSharp;

namespace Epicenter.Server.Cards;

/// <summary>Paints a social card as PNG, in the size that Open Graph readers expect.</summary>
internal static class CardPainter
{
    public const int Width = 1200;
    public const int Height = 630;

    private const float Margin = 72;
    private const int HeadlineLines = 3;
    private const int TextLines = 2;

    private static readonly SKColor s_paper = SKColor.Parse("#fbf9f5");
    private static readonly SKColor s_ink = SKColor.Parse("#1a1815");
    private static readonly SKColor s_soft = SKColor.Parse("#5f5a52");
    private static readonly SKColor s_hair = SKColor.Parse("#dcd6ca");
    private static readonly SKColor s_hot = SKColor.Parse("#c8371b");

    public static byte[] Paint(CardText card)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        var canvas = surface.Canvas;
        canvas.Clear(s_paper);
        Rings(canvas, card.IsHot);
        using var small = new CardWriting(CardFonts.Sans, 27, s_soft);
        using var headline = new CardWriting(CardFonts.Serif, 70, s_ink);
        using var text = new CardWriting(CardFonts.Serif, 33, s_soft);
        small.Draw(canvas, small.Lines(card.Kicker, Width - (2 * Margin), 1).FirstOrDefault(""), Margin, 120);
        var y = 212f;
        y = Write(canvas, headline, headline.Lines(card.Headline, 830, HeadlineLines), y, 82);
        Write(canvas, text, text.Lines(card.Line, 800, TextLines), y - 14, 46);
        using var line = new SKPaint { Color = s_ink, StrokeWidth = 2 };
        canvas.DrawLine(Margin, Height - 96, Width - Margin, Height - 96, line);
        small.Draw(canvas, card.Foot, Margin, Height - 48);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static float Write(SKCanvas canvas, CardWriting writing, IReadOnlyList<string> lines, float y, float leading)
    {
        foreach (var line in lines)
        {
            writing.Draw(canvas, line, Margin, y);
            y += leading;
        }

        return y;
    }

    // The mark: an epicentre with its rings, hot where something fails.
    private static void Rings(SKCanvas canvas, bool isHot)
    {
        const float x = 1065;
        const float y = 240;
        using var ring = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 2.5f, Color = s_hair };
        foreach (var radius in (ReadOnlySpan<float>)[60, 112, 168])
        {
            canvas.DrawCircle(x, y, radius, ring);
        }

        using var point = new SKPaint { IsAntialias = true, Color = isHot ? s_hot : s_soft };
        canvas.DrawCircle(x, y, isHot ? 26 : 14, point);
    }
}
