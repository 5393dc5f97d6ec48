using SkiaSharp;

namespace Epicenter.Server.Cards;

/// <summary>Text in one size and colour: measured, broken into lines, and drawn, each letter in the first typeface that has it.</summary>
internal sealed class CardWriting(SKTypeface[] faces, float size, SKColor colour) : IDisposable
{
    private readonly SKFont[] _fonts = [.. faces.Select(f => new SKFont(f, size) { Subpixel = true, Edging = SKFontEdging.Antialias })];
    private readonly SKPaint _paint = new() { Color = colour, IsAntialias = true };

    public float Width(string text) => Runs(text).Sum(r => r.Font.MeasureText(r.Text));

    public void Draw(SKCanvas canvas, string text, float x, float y)
    {
        foreach (var (part, font) in Runs(text))
        {
            canvas.DrawText(part, x, y, SKTextAlign.Left, font, _paint);
            x += font.MeasureText(part);
        }
    }

    /// <summary>The text in lines of at most that width; what does not fit ends with an ellipsis.</summary>
    public IReadOnlyList<string> Lines(string text, float width, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Width(longer) <= width)
            {
                line = longer;
            }
            else if (lines.Count == most - 1)
            {
                return [.. lines, Cut(longer, width)];
            }
            else if (line.Length == 0)
            {
                lines.Add(Cut(word, width));
            }
            else
            {
                lines.Add(line);
                line = Width(word) <= width ? word : Cut(word, width);
            }
        }

        return line.Length == 0 ? lines : [.. lines, line];
    }

    public void Dispose()
    {
        _paint.Dispose();
        foreach (var font in _fonts)
        {
            font.Dispose();
        }
    }

    private string Cut(string text, float width)
    {
        // A stranger's text may be long: halves find the place where letter by letter would take its time.
        var (fits, fails) = (0, text.Length + 1);
        while (fails - fits > 1)
        {
            var middle = (fits + fails) / 2;
            (fits, fails) = Width(text[..middle] + "…") <= width ? (middle, fails) : (fits, middle);
        }

        fits = fits > 0 && char.IsHighSurrogate(text[fits - 1]) ? fits - 1 : fits;
        return text[..fits].TrimEnd() + "…";
    }

    private IEnumerable<(string Text, SKFont Font)> Runs(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || FontOf(text[i]) != FontOf(text[start]))
            {
                yield return (text[start..i], FontOf(text[start]));
                start = i;
            }
        }
    }

    private SKFont FontOf(char letter) => _fonts.FirstOrDefault(f => f.ContainsGlyph(letter)) ?? _fonts[0];
}
