namespace Epicenter.Storage.Rollups;

/// <summary>By which stretches of time reports are counted a place.</summary>
public static class PlaceBins
{
    /// <summary>Length of a bin.</summary>
    public const int BinSeconds = 5 * 60;

    private const int RecentSeconds = 60 * 60;
    private const int FreshSeconds = 6 * 60 * 60;
    private const int SecondsADay = 86_400;
    private const int PastDays = 28;

    /// <summary>Start of the bin that a moment falls into, in seconds since 1970.</summary>
    public static long Of(long seconds) => seconds - (seconds % BinSeconds);

    /// <summary>The first bin of the last hour.</summary>
    public static long FirstRecent(DateTimeOffset now) => Of(now.ToUnixTimeSeconds() - RecentSeconds);

    /// <summary>The first bin that is too fresh to say what is usual.</summary>
    public static long FirstFresh(DateTimeOffset now) => Of(now.ToUnixTimeSeconds() - FreshSeconds);

    /// <summary>Start of the first day that still says what is usual.</summary>
    public static long FirstDay(DateTimeOffset now) => DayOf(now.ToUnixTimeSeconds()) - (PastDays * SecondsADay);

    /// <summary>Start of the day of UTC.</summary>
    public static long DayOf(long seconds) => seconds - (seconds % SecondsADay);
}
