namespace Epicenter.Core.Magnitudes;

/// <summary>Turns the reports of an incident into its magnitude. Formula, assumptions and constants: <c>docs/method.md</c>, section 14.</summary>
public static class MagnitudeScale
{
    // So many people are affected for each who reports.
    private const double AffectedPerReporter = 250;

    // Standard deviation of its decimal logarithm: with nine in ten a factor of six and a half lies on either side.
    private const double ShareSpread = 0.5;

    // Quantile of the normal distribution that leaves five in a hundred above.
    private const double NineInTen = 1.645;

    // Fewer reporters above usual are nobody.
    private const double FewestReporters = 1;

    /// <summary>The magnitude of an incident by its services; null where nobody reported more than usual: then there is nothing to tell it from.</summary>
    public static Magnitude? Of(params ReadOnlySpan<ServiceLoss> services)
    {
        var (reporters, lost, variance) = (0.0, 0.0, 0.0);
        foreach (var service in services)
        {
            if (service is { Excess: > 0, ReporterMinutes: > 0 })
            {
                reporters += service.Probability * service.Excess;
                lost += service.Expected;
                variance += service.Variance;
            }
        }

        if (reporters < FewestReporters || lost <= 0)
        {
            return null;
        }

        var counting = Math.Sqrt(variance) / lost / Math.Log(10);
        var spread = Math.Sqrt((ShareSpread * ShareSpread) + (counting * counting));
        var value = Math.Log10(AffectedPerReporter * lost);
        return new Magnitude(value, value - (NineInTen * spread), value + (NineInTen * spread));
    }
}
