namespace Epicenter.Core.Detection;

/// <summary>The central 90 % of what a count is on an ordinary day: quantiles of the negative binomial.</summary>
public static class UsualBand
{
    private const double Tail = 0.05;
    private const int LargestWalked = 2000;

    /// <summary>Lower and upper end of the band.</summary>
    /// <param name="mean">Expected count.</param>
    /// <param name="shape">Gamma shape of the factor around it.</param>
    public static (double Low, double High) Of(double mean, double shape)
    {
        if (mean <= 0)
        {
            return (0, 0);
        }

        if (mean > LargestWalked / 2)
        {
            var spread = 1.645 * Math.Sqrt(mean + (mean * mean / shape));
            return (Math.Max(0, mean - spread), mean + spread);
        }

        var failure = mean / (shape + mean);
        var probability = Math.Pow(1 - failure, shape);
        var cumulative = probability;
        double? low = cumulative >= Tail ? 0 : null;
        var count = 0;
        while (cumulative < 1 - Tail && count < LargestWalked)
        {
            probability *= (shape + count) / (count + 1) * failure;
            cumulative += probability;
            count++;
            low ??= cumulative >= Tail ? count : null;
        }

        return (low ?? 0, count);
    }
}
