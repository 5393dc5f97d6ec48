using System.Globalization;
using System.Text.RegularExpressions;

namespace Epicenter.Server.Pages.Wording;

/// <summary>A language that pages speak, with its way of writing numbers and dates.</summary>
public sealed partial class Language
{
    public static readonly Language English = new("en", "English", "en-GB");
    public static readonly Language German = new("de", "Deutsch", "de-DE");

    private const char NarrowSpace = '\u202f';
    private const char FirmSpace = '\u00a0';

    private Language(string code, string name, string culture)
    {
        Code = code;
        Name = name;
        Culture = CultureInfo.GetCultureInfo(culture);
    }

    public static IReadOnlyList<Language> All { get; } = [English, German];

    /// <summary>ISO 639-1, as in the address and in <c>html lang</c>.</summary>
    public string Code { get; }

    /// <summary>Its own name for itself.</summary>
    public string Name { get; }

    public CultureInfo Culture { get; }

    /// <summary>The language that the switch leads to.</summary>
    public Language Other => this == English ? German : English;

    public static Language? Find(string? code) => All.FirstOrDefault(l => string.Equals(l.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The wording for this language. Both stand side by side in the source, so that neither can be forgotten.</summary>
    public T Say<T>(T english, T german) => this == English ? english : german;

    /// <summary>One form for a single thing, another for every other count.</summary>
    public string Count(int count, (string One, string Many) english, (string One, string Many) german)
    {
        var (one, many) = this == English ? english : german;
        return string.Format(Culture, count == 1 ? one : many, Number(count));
    }

    public string Number(double value) => Math.Round(value).ToString("N0", Culture);

    public string OneDecimal(double value) => value.ToString("0.#", Culture);

    /// <summary>A weight with its sign, to one decimal; none where it rounds to nothing.</summary>
    public string Weight(double value) => Math.Round(value, 1).ToString("+0.0;−0.0;0.0", Culture);

    /// <summary>A probability in percent; never a certainty that we don't have.</summary>
    public string Percent(double probability)
    {
        var (sign, percent) = probability switch
        {
            > 0.99 => ($">{NarrowSpace}", 99),
            < 0.01 => ($"<{NarrowSpace}", 1),
            _ => ("", (int)Math.Round(probability * 100)),
        };
        return sign + WholePercent(percent);
    }

    public string WholePercent(int percent) => this == English ? $"{percent}%" : $"{percent}{NarrowSpace}%";

    /// <summary>How many times as much as usual, to two digits, since the usual is known no better; null where nothing is usual.</summary>
    public string? Times(double actual, double expected)
    {
        if (expected <= 0)
        {
            return null;
        }

        var times = actual / expected;
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(times, 1))) - 1));
        return $"{(times < 9.5 ? OneDecimal(times) : Number(Math.Round(times / unit) * unit))}{NarrowSpace}×";
    }

    /// <summary>Figures that were written in English, as the documentation has them: <c>0.18 (0.13 to 0.25)</c>.</summary>
    public string Figures(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        return this == English ? english : DecimalPoint().Replace(english, Culture.NumberFormat.NumberDecimalSeparator).Replace(" to ", Say(" to ", " bis "), StringComparison.Ordinal);
    }

    /// <summary>A, B and C.</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + Say(" and ", " und ") + items[^1],
    };

    /// <summary>A stretch of time in the largest two units that matter.</summary>
    public string Duration(TimeSpan span)
    {
        var minutes = (int)Math.Round(span.TotalMinutes);
        return minutes switch
        {
            < 120 => $"{minutes}{FirmSpace}min",
            < 48 * 60 => $"{minutes / 60}{FirmSpace}h {minutes % 60:00}{FirmSpace}min",
            _ => $"{minutes / 1440}{FirmSpace}{Say("d", "T")} {minutes / 60 % 24}{FirmSpace}h",
        };
    }

    [GeneratedRegex(@"(?<=[0-9])\.(?=[0-9])")]
    private static partial Regex DecimalPoint();
}
