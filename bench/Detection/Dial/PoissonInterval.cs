using MathNet.Numerics.Distributions;

namespace Epicenter.Bench.Detection.Dial;

/// <summary>The means that a count leaves plausible, 95 % of the time (Garwood, Biometrika 28, 1936).</summary>
internal readonly record struct PoissonInterval(double Low, double High)
{
    private const double Outside = 0.025;

    public static PoissonInterval Of(int count) => new(
        count == 0 ? 0 : Gamma.InvCDF(count, 1, Outside),
        Gamma.InvCDF(count + 1, 1, 1 - Outside));

    /// <summary>The same as rates, where the count is of so many units.</summary>
    public PoissonInterval Over(double units) => new(Low / units, High / units);
}
