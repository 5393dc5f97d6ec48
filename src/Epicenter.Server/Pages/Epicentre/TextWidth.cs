namespace Epicenter.Server.Pages.Epicentre;

/// <summary>How wide a text of 13 units in the sans will be, erring on the wide side: the server has no font to ask.</summary>
public static class TextWidth
{
    private const double Narrow = 4.6;
    private const double Usual = 7.8;
    private const double Wide = 12.4;
    private const double FullWidth = 14;
    private const char Ellipsis = '…';

    public static double Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Sum(Of);
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

    private static double Of(char c) => c switch
    {
        'i' or 'j' or 'l' or 'I' or 't' or 'f' or 'r' or '.' or ',' or '\'' or '’' or ' ' or '(' or ')' or '/' or '-' => Narrow + 0.6,
        'm' or 'w' or 'M' or 'W' or 'O' or 'Q' or '@' or '%' or Ellipsis => Wide,
        >= 'A' and <= 'Z' => 9.4,
        >= '\u2e80' => FullWidth,
        _ => Usual,
    };
}
