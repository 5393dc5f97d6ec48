using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages.Method;

/// <summary>The reliability diagram as the calibration bench drew it, in each language of the pages: its texts are English, its figures stay as they are.</summary>
internal static partial class ReliabilityDiagram
{
    private static readonly FrozenDictionary<Language, byte[]> s_byLanguage = Language.All.ToFrozenDictionary(l => l, Draw);

    /// <summary>SVG.</summary>
    public static ReadOnlyMemory<byte> In(Language language) => s_byLanguage[language];

    /// <summary>A text of the diagram in another language; null where it is none that we know.</summary>
    /// <param name="drawn">As the bench wrote it.</param>
    public static string? Say(string drawn, Language language)
    {
        var (english, words) = (Words.In(Language.English).Score, Words.In(language).Score);
        return drawn == english.DiagramTitle ? words.DiagramTitle
            : drawn == english.DiagramAcross ? words.DiagramAcross
            : drawn == english.DiagramUp ? words.DiagramUp
            : Percent().Match(drawn) is { Success: true } percent ? language.WholePercent(int.Parse(percent.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            : Dot().Match(drawn) is { Success: true } dot ? words.DiagramDot(Share(dot.Groups[1], language), Share(dot.Groups[2], language), int.Parse(dot.Groups[3].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))
            : null;
    }

    private static byte[] Draw(Language language)
    {
        var drawing = XDocument.Parse(Encoding.UTF8.GetString(Score.Reliability.Span), LoadOptions.PreserveWhitespace);
        foreach (var text in drawing.Descendants().Where(e => e.Name.LocalName is "text" or "title"))
        {
            text.Value = Say(text.Value, language) ?? text.Value;
        }

        return Encoding.UTF8.GetBytes(drawing.ToString(SaveOptions.DisableFormatting));
    }

    private static string Share(Group share, Language language) => double.Parse(share.ValueSpan, CultureInfo.InvariantCulture).ToString("0.00", language.Culture);

    [GeneratedRegex("^([0-9]+)%$")]
    private static partial Regex Percent();

    [GeneratedRegex("^held ([0-9.]+), right ([0-9.]+), ([0-9,]+) beliefs$")]
    private static partial Regex Dot();
}
