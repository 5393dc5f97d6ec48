namespace Epicenter.Core.Detection;

/// <summary>
/// Reports on a failing service decline because it was repaired or because people tire of reporting. This weighs the one against the
/// other: how probable a repair is, of which nobody knows the minute (Shiryaev, On optimum methods in quickest detection problems, 1963).
/// </summary>
public static class RecoveryTest
{
    /// <summary>From this probability on, a service counts as repaired.</summary>
    public const double RepairedProbability = 0.8;

    /// <summary>In each minute a service that fails is repaired with a probability of one in so many.</summary>
    public const double TypicalMinutes = 90;

    // Gamma shape of the factor between the fatigue curve and what comes.
    private const double FatigueShape = 8;

    // What still fails is reported at least so many times the usual: below, where the plateau was low or is hardly known, the two look alike.
    private const double LeastFactor = 6;

    // Far beyond any doubt, and no number overflows.
    private const double MostRatio = 50;

    /// <summary>Natural log-likelihood ratio of "repaired when the window began" against "still failing, and people tire".</summary>
    /// <param name="count">Distinct reports in the window.</param>
    /// <param name="usual">Reports usual in it; above zero.</param>
    /// <param name="fineShape">Gamma shape of the factor between what is usual and an ordinary count.</param>
    /// <param name="left">Reports above the usual that tired people would send in the window.</param>
    public static double LogLikelihoodRatio(double count, double usual, double fineShape, double left)
    {
        var factor = Math.Max(LeastFactor, (usual + left) / usual);
        return -CountEvidence.LogLikelihoodRatio(CountEvidence.Held(count, usual), usual, fineShape, factor, FatigueShape);
    }

    /// <summary>Probability, 0 to 1, that a repair was made at one of the tried minutes, given what each is worth.</summary>
    /// <param name="tried">Minutes since then, ascending, and the log-likelihood ratio of a repair then against none.</param>
    /// <param name="since">Minutes since the plateau: a repair longer ago than any that was tried is worth what the longest is.</param>
    public static double Probability(ReadOnlySpan<(int Window, double Ratio)> tried, long since)
    {
        var (odds, before) = (0.0, 0L);
        for (var i = 0; i < tried.Length; i++)
        {
            var until = i == tried.Length - 1 ? since : tried[i].Window;
            odds += (until - before) / TypicalMinutes * Math.Exp(Math.Min(tried[i].Ratio, MostRatio));
            before = until;
        }

        return odds / (1 + odds);
    }
}
