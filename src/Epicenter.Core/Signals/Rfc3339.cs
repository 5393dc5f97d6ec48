using System.Globalization;

namespace Epicenter.Core.Signals;

/// <summary>Reads and writes moments as RFC 3339 spells them: <c>2021-12-07T15:33:00Z</c>.</summary>
/// <remarks>
/// Stricter than the framework's parser, which takes a time without an offset for local time: what a signal means must not depend on the
/// machine that reads it.
/// </remarks>
public static class Rfc3339
{
    /// <summary>The longest text that <see cref="TryFormat"/> writes.</summary>
    public const int MaxLength = 28;

    private const int SecondsEnd = 19;

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length <= SecondsEnd || text[4] != '-' || text[7] != '-' || text[13] != ':' || text[16] != ':'
            || text[10] is not ((byte)'T' or (byte)'t' or (byte)' '))
        {
            return false;
        }

        if (!TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month) || !TryNumber(text[8..10], out var day)
            || !TryNumber(text[11..13], out var hour) || !TryNumber(text[14..16], out var minute) || !TryNumber(text[17..19], out var second)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 60)
        {
            return false;
        }

        var rest = text[SecondsEnd..];
        if (!TryTakeFraction(ref rest, out var ticks) || !TryOffset(rest, out var offset))
        {
            return false;
        }

        // A leap second has no place on the clock of .NET; it is the last second of its minute.
        var local = new DateTime(year, month, day, hour, minute, Math.Min(second, 59), DateTimeKind.Unspecified).Ticks + ticks;
        var utc = local - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        moment = new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }

    public static bool TryParse(string text, out DateTimeOffset moment) =>
        TryParse(System.Text.Encoding.UTF8.GetBytes(text), out moment);

    /// <summary>Writes the moment in UTC, with no more digits than there are.</summary>
    public static bool TryFormat(DateTimeOffset moment, Span<byte> text, out int written) =>
        moment.UtcDateTime.TryFormat(text, out written, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="TryFormat"/>
    public static string Format(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static bool TryTakeFraction(ref ReadOnlySpan<byte> rest, out long ticks)
    {
        ticks = 0;
        if (rest.IsEmpty || rest[0] != '.')
        {
            return true;
        }

        var digit = 1;
        for (var unit = TimeSpan.TicksPerSecond / 10; digit < rest.Length && char.IsAsciiDigit((char)rest[digit]); digit++, unit /= 10)
        {
            ticks += (rest[digit] - '0') * unit;
        }

        rest = rest[digit..];
        return digit > 1;
    }

    private static bool TryOffset(ReadOnlySpan<byte> rest, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (rest is [(byte)'Z' or (byte)'z'])
        {
            return true;
        }

        if (rest.Length != 6 || rest[0] is not ((byte)'+' or (byte)'-') || rest[3] != ':'
            || !TryNumber(rest[1..3], out var hours) || !TryNumber(rest[4..6], out var minutes) || hours > 23 || minutes > 59)
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0);
        offset = rest[0] == '-' ? -offset : offset;
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
