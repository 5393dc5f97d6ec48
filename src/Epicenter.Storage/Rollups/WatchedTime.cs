namespace Epicenter.Storage.Rollups;

/// <summary>When the observatory was watching, by the minute. Of what lies before the first note of that, nothing is known.</summary>
/// <param name="firstHour">The first hour that was noted, in seconds since 1970; null where none was.</param>
/// <param name="minutes">By such an hour: a bit for each minute.</param>
public sealed class WatchedTime(long? firstHour, IReadOnlyDictionary<long, long> minutes)
{
    private const long SecondsAMinute = 60;
    private const long MinutesAnHour = 60;
    private const long SecondsAnHour = SecondsAMinute * MinutesAnHour;

    /// <summary>Nothing is known of any time.</summary>
    public static WatchedTime Unknown { get; } = new(null, new Dictionary<long, long>());

    /// <summary>Whether it was watching in any minute of a stretch of time; null where that is not known.</summary>
    public bool? In(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, end) = (from.ToUnixTimeSeconds(), to.ToUnixTimeSeconds());
        if (firstHour is null || first < firstHour)
        {
            return null;
        }

        for (var hour = HourOf(first); hour < end; hour += SecondsAnHour)
        {
            if (minutes.TryGetValue(hour, out var watched) && (watched & Between(first - hour, end - hour)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The hour of a moment, in seconds since 1970, and the bit of its minute.</summary>
    internal static (long Hour, long Minute) NoteOf(DateTimeOffset at)
    {
        var seconds = at.ToUnixTimeSeconds();
        return (HourOf(seconds), 1L << (int)(seconds % SecondsAnHour / SecondsAMinute));
    }

    private static long HourOf(long seconds) => seconds - (seconds % SecondsAnHour);

    // The bits of the minutes between two moments of an hour, in seconds after its start.
    private static long Between(long from, long to)
    {
        var (first, end) = ((int)Math.Max(0, from / SecondsAMinute), (int)Math.Min(MinutesAnHour, (to + SecondsAMinute - 1) / SecondsAMinute));
        return (1L << end) - (1L << first);
    }
}
