using System.Text;
using SkiaSharp;

namespace Epicenter.Server.Cards;

/// <summary>Text in one size and colour: measured, broken into lines, and drawn, each letter in the first typeface that has it.</summary>
/// <remarks>Letters that none has are left out, with one ellipsis for as many as stand together: boxes would say less.</remarks>
internal sealed class CardWriting(CardFace[] faces, float size, SKColor colour, MachineFonts? machine = null) : IDisposable
{
    private const string LeftOut = "…";

    private readonly MachineFonts _machine = machine ?? MachineFonts.Installed;
    private readonly Dictionary<CardFace, SKFont> _fonts = [];
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
                return [.. lines, line.Length == 0 ? Cut(longer, width) : Ended(line, width)];
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

    /// <summary>The text as it will stand there: without what no typeface has.</summary>
    public string Painted(string text) => string.Concat(Runs(text).Select(r => r.Text));

    public void Dispose()
    {
        _paint.Dispose();
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }
    }

    // Between two words, if there is room for the sign.
    private string Ended(string line, float width) => $"{line} {LeftOut}" is var whole && Width(whole) <= width ? whole : Cut(line, width);

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
        var run = new StringBuilder();
        CardFace? face = null;
        foreach (var letter in text.EnumerateRunes())
        {
            var next = CardFonts.For(letter, faces, _machine);
            if (run.Length > 0 && next != face)
            {
                yield return Finished();
            }

            face = next;
            run.Append(letter.ToString());
        }

        if (run.Length > 0)
        {
            yield return Finished();
        }

        (string, SKFont) Finished()
        {
            var written = face is null ? LeftOut : run.ToString();
            run.Clear();
            return (written, FontOf(face ?? faces[0]));
        }
    }

    private SKFont FontOf(CardFace face)
    {
        if (!_fonts.TryGetValue(face, out var font))
        {
            _fonts.Add(face, font = face.InSize(size));
        }

        return font;
    }
}
