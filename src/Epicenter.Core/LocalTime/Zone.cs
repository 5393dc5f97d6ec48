namespace Epicenter.Core.LocalTime;

/// <summary>Where clocks show the same all year round.</summary>
/// <param name="Name">A zone of the IANA database that stands for all of them.</param>
/// <param name="StandardMinutes">By which standard time is ahead of UTC.</param>
/// <param name="Saving">Null where clocks are never changed.</param>
internal sealed record Zone(string Name, int StandardMinutes, SavingTime? Saving)
{
    /// <summary>Minutes by which its clocks are ahead of UTC.</summary>
    /// <param name="minute">Of UTC, since the Unix epoch.</param>
    public int OffsetAt(long minute) => StandardMinutes + (Saving?.At(minute, StandardMinutes) ?? 0);
}
