namespace Epicenter.Core.LocalTime;

/// <summary>
/// The hour of the week by each series' own clock. Clocks that stand between full hours are taken back to the last one, so an hour is always
/// one of UTC: in India it begins at half past.
/// </summary>
internal sealed class LocalHours
{
    /// <summary>Hours of a week.</summary>
    public const int Count = 168;

    private const int MinutesAnHour = 60;

    // The Unix epoch was a Thursday; weeks begin on Monday.
    private const int EpochHour = 3 * 24;

    private readonly Zone?[] _zones;
    private readonly byte[] _zoneOf;
    private readonly int[] _hourOfWeek;

    /// <param name="zones">Of each series; null for UTC.</param>
    public LocalHours(IReadOnlyList<Zone?> zones)
    {
        _zones = [.. zones.Distinct()];
        _zoneOf = [.. zones.Select(z => (byte)Array.IndexOf(_zones, z))];
        _hourOfWeek = new int[_zones.Length];
    }

    /// <summary>The hour of the week that it is for a series, 0 to 167, Monday midnight first.</summary>
    public int this[int series] => _hourOfWeek[_zoneOf[series]];

    /// <param name="hour">Of UTC, since the Unix epoch.</param>
    public void MoveTo(long hour)
    {
        for (var zone = 0; zone < _zones.Length; zone++)
        {
            var offset = _zones[zone]?.OffsetAt(hour * MinutesAnHour) ?? 0;
            var local = hour + EpochHour + (long)Math.Floor((double)offset / MinutesAnHour);
            _hourOfWeek[zone] = (int)(((local % Count) + Count) % Count);
        }
    }
}
