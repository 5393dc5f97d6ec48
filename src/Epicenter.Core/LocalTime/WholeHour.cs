namespace Epicenter.Core.LocalTime;

/// <summary>Hours of UTC, from their beginning.</summary>
public static class WholeHour
{
    /// <summary>The beginning of the hour that a moment lies in.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}
