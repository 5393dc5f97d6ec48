using MathNet.Numerics;

namespace Epicenter.Core.Detection;

/// <summary>
/// How much a count of reports speaks for failing against fine. Both sides are negative binomial: a Poisson count whose rate is the
/// expected one times a gamma-distributed factor, near one while the service is fine, wide and large while it fails
/// (Gelman et al., Bayesian Data Analysis, 3rd ed., §2.6, for the mixture).
/// </summary>
public static class CountEvidence
{
    /// <summary>Mean factor by which a failing service is reported more than usual. Of 66 crowd charts half rise more than 28-fold, a fifth hardly.</summary>
    public const double FailingFactor = 40;

    /// <summary>Gamma shape of that factor: nearly exponential, since outages differ by orders of magnitude.</summary>
    public const double FailingShape = 0.8;

    private const double HeldFrom = 0.8;
    private const double HeldBelow = 1.1;

    // Beyond, gamma functions are as fast, and a product may leave what a number can hold.
    private const int MostMultiplied = 32;

    /// <summary>Natural log-likelihood ratio of failing against fine.</summary>
    /// <param name="count">Distinct reports, may be fractional where reporters are weighted.</param>
    /// <param name="expected">Reports usual in that time; above zero.</param>
    /// <param name="fineShape">Gamma shape of the factor while fine: large means that the expectation is known well.</param>
    public static double LogLikelihoodRatio(double count, double expected, double fineShape) =>
        LogLikelihoodRatio(Held(count, expected), expected, fineShape, FailingFactor, FailingShape);

    /// <summary>
    /// What the ratio never exceeds, of a count that is at least twice what is expected: no rate of failing speaks louder for a count than the count itself,
    /// and no doubt about what is usual makes a large count less likely. Quicker to work out.
    /// </summary>
    /// <param name="count">Above zero.</param>
    public static double Most(double count, double expected) => (count * Math.Log(count / expected)) - count + expected;

    /// <summary>The most that may be expected where more is counted than that and is worth so much evidence: beyond, <see cref="Most"/> falls short of it. A bound, not the least one.</summary>
    /// <param name="count">Above zero.</param>
    public static double MostExpected(double count, double evidence)
    {
        // Most is count · (r − 1 − ln r), where r is expected / count. For that to reach y · count, r < e^−y; put into the sum, r < e^(e^−y − 1 − y).
        var y = evidence / count;
        return count * Math.Min(1, Math.Exp(Math.Exp(-y) - 1 - y));
    }

    /// <summary>
    /// A count as it is to be weighed. The failing side is so wide that it would claim the silence of a busy service too. Fewer reports than
    /// usual never speak for failing, so below the usual count, where the ratio is least, it is held.
    /// </summary>
    internal static double Held(double count, double expected) => expected < HeldFrom ? count : Math.Max(count, HeldBelow * expected);

    /// <summary>The same for a failing side of another size.</summary>
    /// <param name="failingFactor">Mean factor by which a failing series exceeds the usual.</param>
    /// <param name="failingShape">Gamma shape of that factor.</param>
    public static double LogLikelihoodRatio(double count, double expected, double fineShape, double failingFactor, double failingShape)
    {
        // A failing count is the ordinary one times the failing factor: their relative variances add up, so an unknown baseline blurs both.
        var shape = 1 / ((1 / failingShape) + (1 / fineShape));
        var mean = failingFactor * expected;
        var silence = (fineShape * Math.Log(1 + (expected / fineShape))) - (shape * Math.Log(1 + (mean / shape)));
        return count == 0
            ? silence
            : silence + LogRisingRatio(shape, fineShape, count, mean * (fineShape + expected) / ((shape + mean) * expected));
    }

    // ln of Γ(a + count) Γ(b) / (Γ(a) Γ(b + count)) · factor^count; the product is faster and exact while counts are small and whole.
    private static double LogRisingRatio(double a, double b, double count, double factor)
    {
        if (count <= MostMultiplied && count == Math.Floor(count))
        {
            var product = 1.0;
            for (var i = 0; i < (int)count; i++)
            {
                product *= factor * (a + i) / (b + i);
            }

            return Math.Log(product);
        }

        return SpecialFunctions.GammaLn(a + count) - SpecialFunctions.GammaLn(a) - SpecialFunctions.GammaLn(b + count) + SpecialFunctions.GammaLn(b)
            + (count * Math.Log(factor));
    }
}
