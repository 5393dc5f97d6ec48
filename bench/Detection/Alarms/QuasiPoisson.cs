using MathNet.Numerics;

namespace Epicenter.Bench.Detection.Alarms;

/// <summary>A log-linear quasi-Poisson regression of counts on time, reweighted against past outbreaks as Farrington does.</summary>
/// <param name="Expected">The mean that it predicts.</param>
/// <param name="Dispersion">Variance divided by mean, at least 1.</param>
internal sealed record QuasiPoisson(double Expected, double Dispersion)
{
    // Noufaily 2013: only residuals beyond 2.58 lose weight; Farrington 1996 began with 1.
    private const double Outlying = 2.58;
    private const int MostSteps = 25;

    /// <param name="past">Counts of the reference, oldest first.</param>
    /// <param name="gap">Bins between the reference and the bin that is predicted.</param>
    /// <returns>Null where a trend cannot be fitted.</returns>
    public static QuasiPoisson? Fit(int[] past, bool hasTrend, int gap)
    {
        var weights = Enumerable.Repeat(1.0, past.Length).ToArray();
        if (Line.Fit(past, weights, hasTrend, MostSteps) is not { } first)
        {
            return null;
        }

        Reweight(past, first, Spread(past, weights, first, hasTrend), weights);
        return Line.Fit(past, weights, hasTrend, MostSteps) is { } line
            ? new QuasiPoisson(line.At(past.Length + gap), Spread(past, weights, line, hasTrend))
            : null;
    }

    /// <summary>−log₁₀ of the probability of a count so large, negative binomial with this mean and dispersion.</summary>
    public double Surprise(int count)
    {
        if (count == 0)
        {
            return 0;
        }

        // P(Y ≥ y) is a regularized incomplete beta function of 1 − 1/φ, or gamma function of the mean where φ is 1.
        var tail = Dispersion > 1.0001
            ? SpecialFunctions.BetaRegularized(count, Expected / (Dispersion - 1), 1 - (1 / Dispersion))
            : SpecialFunctions.GammaLowerRegularized(count, Expected);
        return -Math.Log10(Math.Max(tail, 1e-300));
    }

    private static double Spread(int[] past, double[] weights, Line line, bool hasTrend)
    {
        var sum = 0.0;
        for (var i = 0; i < past.Length; i++)
        {
            var mean = line.At(i);
            sum += weights[i] * (past[i] - mean) * (past[i] - mean) / mean;
        }

        return Math.Max(1, sum / (past.Length - (hasTrend ? 2 : 1)));
    }

    // Anscombe residuals (Farrington et al., J. R. Statist. Soc. A 159, 1996, §3.4); weights add up to the number of bins again.
    private static void Reweight(int[] past, Line line, double dispersion, double[] weights)
    {
        for (var i = 0; i < past.Length; i++)
        {
            var mean = line.At(i);
            var residual = 1.5 * (Math.Pow(past[i], 2 / 3.0) - Math.Pow(mean, 2 / 3.0))
                / (Math.Pow(mean, 1 / 6.0) * Math.Sqrt(dispersion * (1 - line.Leverage(i))));
            weights[i] = residual > Outlying ? 1 / (residual * residual) : 1;
        }

        var scale = past.Length / weights.Sum();
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] *= scale;
        }
    }
}
