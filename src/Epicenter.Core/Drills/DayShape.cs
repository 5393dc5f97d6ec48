namespace Epicenter.Core.Drills;

/// <summary>How reports swing over a day: few at four in the morning, most in the early evening, by the clock of the people who report.</summary>
public static class DayShape
{
    private const double Swing = 0.65;
    private const double BusiestHour = 18;

    /// <summary>A factor with a mean of one over the day.</summary>
    public static double At(DateTimeOffset minute, string? country)
    {
        var hour = minute.UtcDateTime.TimeOfDay.TotalHours + HoursAheadOfUtc(country);
        return 1 + (Swing * Math.Cos(2 * Math.PI * (hour - BusiestHour) / 24));
    }

    // Whole hours of winter time where most people of a country live. Rules of time zones change and are not worth a replay's sameness.
    private static int HoursAheadOfUtc(string? country) => country switch
    {
        "US" or "CA" or "MX" or "CO" or "PE" => -6,
        "BR" or "AR" or "CL" => -3,
        "GB" or "IE" or "PT" => 0,
        "FI" or "GR" or "RO" or "UA" or "ZA" or "EG" => 2,
        "TR" or "SA" or "RU" => 3,
        "AE" => 4,
        "IN" or "PK" => 5,
        "ID" or "TH" or "VN" => 7,
        "CN" or "SG" or "PH" or "MY" or "HK" or "TW" => 8,
        "JP" or "KR" => 9,
        "AU" => 10,
        "NZ" => 12,
        null => -6,
        _ => 1,
    };
}
