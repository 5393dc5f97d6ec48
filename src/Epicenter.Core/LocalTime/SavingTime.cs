namespace Epicenter.Core.LocalTime;

/// <summary>When a part of the world puts its clocks an hour forward and back: the rules as they are now, for every year.</summary>
/// <remarks>Source: the rules of the IANA time zone database, release 2025b.</remarks>
internal sealed record SavingTime(ClockChange Forward, ClockChange Back)
{
    private const int Minutes = 60;

    private static readonly ClockChange s_lastSundayOfMarch = new(3, 25, DayOfWeek.Sunday, 60, IsUtc: true);
    private static readonly ClockChange s_lastSundayOfOctober = new(10, 25, DayOfWeek.Sunday, 60, IsUtc: true);
    private static readonly ClockChange s_firstSundayOfApril = new(4, 1, DayOfWeek.Sunday, 120);

    public static readonly SavingTime Europe = new(s_lastSundayOfMarch, s_lastSundayOfOctober);
    public static readonly SavingTime America = new(new(3, 8, DayOfWeek.Sunday, 120), new(11, 1, DayOfWeek.Sunday, 60));
    public static readonly SavingTime Cuba = new(new(3, 8, DayOfWeek.Sunday, 0), new(11, 1, DayOfWeek.Sunday, 0));
    public static readonly SavingTime Australia = new(new(10, 1, DayOfWeek.Sunday, 120), s_firstSundayOfApril);
    public static readonly SavingTime NewZealand = new(new(9, 24, DayOfWeek.Sunday, 120), s_firstSundayOfApril);
    public static readonly SavingTime Chile = new(new(9, 2, DayOfWeek.Sunday, 240, IsUtc: true), new(4, 2, DayOfWeek.Sunday, 180, IsUtc: true));
    public static readonly SavingTime Egypt = new(new(4, 24, DayOfWeek.Friday, 0), new(10, 25, DayOfWeek.Thursday, 23 * 60));
    public static readonly SavingTime Israel = new(new(3, 23, DayOfWeek.Friday, 120), new(10, 25, DayOfWeek.Sunday, 60));
    public static readonly SavingTime Lebanon = new(new(3, 25, DayOfWeek.Sunday, 0), new(10, 25, DayOfWeek.Sunday, -60));

    /// <summary>Minutes by which clocks are ahead of standard time.</summary>
    /// <param name="minute">Of UTC, since the Unix epoch.</param>
    /// <param name="standardMinutes">By which a zone's standard time is ahead of UTC.</param>
    public int At(long minute, int standardMinutes)
    {
        var year = DateTime.UnixEpoch.AddMinutes(minute + standardMinutes).Year;
        var (forward, back) = (Forward.In(year, standardMinutes), Back.In(year, standardMinutes));
        // In the south summer spans the turn of the year.
        var isSaving = forward < back ? minute >= forward && minute < back : minute >= forward || minute < back;
        return isSaving ? Minutes : 0;
    }
}
