using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Epicenter.Bench.Detection.Traffic;

/// <summary>Mean rates of services: log-normal, as the sizes of audiences are, so that few are big and most are hardly ever reported.</summary>
internal static class ServiceLevels
{
    /// <summary>The least, reports a minute: one in two days.</summary>
    public const double Least = 0.0003;

    /// <summary>The most, reports a minute.</summary>
    public const double Most = 10;

    /// <returns>Evenly spaced quantiles of a distribution with three standard deviations to either end, in random order.</returns>
    public static double[] Spread(int services, RandomSource random)
    {
        var middle = Math.Sqrt(Least * Most);
        var sigma = Math.Log(Most / middle) / 3;
        var levels = Enumerable.Range(0, services)
            .Select(i => Math.Clamp(middle * Math.Exp(sigma * Normal.InvCDF(0, 1, (i + 0.5) / services)), Least, Most)).ToArray();
        random.Shuffle(levels);
        return levels;
    }
}
