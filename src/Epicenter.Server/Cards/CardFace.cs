using System.Text;
using SkiaSharp;

namespace Epicenter.Server.Cards;

/// <summary>A typeface, and which letters it has.</summary>
internal sealed class CardFace(SKTypeface typeface) : IDisposable
{
    private readonly SKFont _probe = new(typeface);

    public bool Has(Rune letter) => _probe.ContainsGlyph(letter.Value);

    public SKFont InSize(float size) => new(typeface, size) { Subpixel = true, Edging = SKFontEdging.Antialias };

    public void Dispose()
    {
        _probe.Dispose();
        typeface.Dispose();
    }
}
