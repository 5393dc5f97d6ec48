namespace Epicenter.Bench.Detection.Traffic;

/// <summary>How much is reported in an hour of the week against the mean of the week: most in the evening, less at weekends.</summary>
internal static class Season
{
    private const int HoursAWeek = 168;
    private const double Weekend = 0.75;

    // Hours are counted from Thursday, the first of January 1970.
    private const int ThursdayToSaturday = 48;

    // Shares of a day's reports, midnight first, made up after the public charts of consumer services.
    private static readonly double[] s_day = [5, 3, 2, 1.5, 1.5, 2, 4, 7, 10, 11, 11, 11, 11, 11, 11, 12, 12, 13, 14, 15, 15, 13, 10, 7];

    private static readonly double[] s_week = Week();

    /// <summary>The most that <see cref="Factor"/> says.</summary>
    public static double Peak { get; } = s_week.Max();

    /// <param name="hour">Counted since the Unix epoch.</param>
    /// <param name="zone">Hours that the service's people are ahead of UTC.</param>
    public static double Factor(long hour, int zone) => s_week[(int)((hour + zone + HoursAWeek) % HoursAWeek)];

    private static double[] Week()
    {
        var week = Enumerable.Range(0, HoursAWeek).Select(h => s_day[h % 24] * (IsWeekend(h) ? Weekend : 1)).ToArray();
        var mean = week.Average();
        return [.. week.Select(w => w / mean)];
    }

    private static bool IsWeekend(int hourOfWeek) => hourOfWeek is >= ThursdayToSaturday and < ThursdayToSaturday + 48;
}
