namespace Epicenter.Core.Detection;

/// <summary>
/// How people tire of reporting what still fails: after the peak, new reporters fall off exponentially, towards a floor of those who try
/// the service only now.
/// </summary>
public static class Fatigue
{
    /// <summary>Minutes in which the part that falls off halves. The slowest tenth of 66 real declines, where repair has the least part in them.</summary>
    public const double HalfLifeMinutes = 90;

    /// <summary>Share of the peak that never falls off, 0 to 1; from the same declines.</summary>
    public const double Floor = 0.15;

    /// <summary>Share of the peak's reporters, 0 to 1, that still come so many minutes later.</summary>
    public static double At(double minutes) => Floor + ((1 - Floor) * double.Exp2(-minutes / HalfLifeMinutes));

    /// <summary>The sum of <see cref="At"/> over the minutes between two distances from the peak.</summary>
    public static double Between(double from, double to) =>
        (Floor * (to - from)) + ((1 - Floor) * HalfLifeMinutes / Math.Log(2) * (double.Exp2(-from / HalfLifeMinutes) - double.Exp2(-to / HalfLifeMinutes)));
}
