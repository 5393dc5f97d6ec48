namespace Epicenter.Core.Drills;

/// <summary>How complaints about a service that is down rise, tire and fade.</summary>
/// <param name="RiseMinutes">Until two in three of those who will complain do.</param>
/// <param name="TireMinutes">After which people have said it and fewer say it again.</param>
/// <param name="WaveMinutes">Period of an outage that comes and goes; 0 for a steady one.</param>
/// <param name="FadeMinutes">How long complaints linger when it works again.</param>
public readonly record struct ComplaintCurve(double RiseMinutes, double TireMinutes, double WaveMinutes, double FadeMinutes)
{
    private const double LeastOfTheTired = 0.25;
    private const double LeastOfAWave = 0.3;

    /// <summary>Share of the height.</summary>
    /// <param name="since">Minutes since it began.</param>
    /// <param name="lasted">Minutes that it lasts in all.</param>
    public double At(double since, double lasted)
    {
        if (since < 0)
        {
            return 0;
        }

        var down = Math.Min(since, lasted);
        var told = (1 - Math.Exp(-down / RiseMinutes)) * Math.Max(LeastOfTheTired, Math.Exp(-down / TireMinutes));
        var wave = WaveMinutes > 0 ? Math.Max(LeastOfAWave, 0.65 + (0.35 * Math.Cos(2 * Math.PI * down / WaveMinutes))) : 1;
        return told * wave * (since > lasted ? Math.Exp(-(since - lasted) / FadeMinutes) : 1);
    }
}
