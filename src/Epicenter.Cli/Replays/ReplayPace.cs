using System.Globalization;

namespace Epicenter.Cli.Replays;

/// <summary>How fast a replay runs.</summary>
/// <param name="Factor">Minutes of the record a minute of ours; infinite for as fast as it goes.</param>
internal readonly record struct ReplayPace(double Factor)
{
    public static readonly ReplayPace Max = new(double.PositiveInfinity);

    public bool IsMax => double.IsPositiveInfinity(Factor);

    /// <summary>Reads <c>max</c> or <c>60x</c>.</summary>
    public static bool TryParse(string text, out ReplayPace pace)
    {
        pace = Max;
        if (text == "max")
        {
            return true;
        }

        var number = text.EndsWith('x') ? text[..^1] : "";
        var read = double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor > 0;
        pace = new ReplayPace(read ? factor : double.PositiveInfinity);
        return read;
    }
}
