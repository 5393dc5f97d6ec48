namespace Epicenter.Core.LocalTime;

/// <summary>A day of every year on which clocks are changed, and when on it: the first <paramref name="Weekday"/> of a month from a day on.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="From">Day of the month, from 1; "the last Sunday of March" is the first from the 25th on.</param>
/// <param name="Minute">Minutes since midnight; below zero where it is on the evening before.</param>
/// <param name="IsUtc">Whether that midnight is that of UTC, all zones changing at once; else it is that of each zone's standard time.</param>
internal sealed record ClockChange(int Month, int From, DayOfWeek Weekday, int Minute, bool IsUtc = false)
{
    /// <summary>The moment of a year, in minutes of UTC since the Unix epoch.</summary>
    public long In(int year, int standardMinutes)
    {
        var from = new DateTime(year, Month, From, 0, 0, 0, DateTimeKind.Utc);
        var day = from.AddDays(((int)Weekday - (int)from.DayOfWeek + 7) % 7);
        return ((day - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMinute) + Minute - (IsUtc ? 0 : standardMinutes);
    }
}
