namespace Epicenter.Core.Magnitudes;

/// <summary>What one service contributes to an incident's magnitude.</summary>
/// <param name="ReporterMinutes">Reporters above usual, each from the report to the repair, in minutes. Not negative.</param>
/// <param name="Reports">Distinct reports since its trouble began.</param>
/// <param name="Usual">Reports that would have been usual in that time.</param>
/// <param name="FineShape">Gamma shape of the factor between what is usual and an ordinary count.</param>
/// <param name="Probability">Probability, 0 to 1, that it fails or failed.</param>
public readonly record struct ServiceLoss(double ReporterMinutes, double Reports, double Usual, double FineShape, double Probability)
{
    /// <summary>Reporters above usual; zero where there are none.</summary>
    public double Excess => Math.Max(0, Reports - Usual);

    /// <summary>What is to be expected of it.</summary>
    public double Expected => Probability * ReporterMinutes;

    /// <summary>Variance of <see cref="Expected"/>: that the service fails at all, and how the reports scatter about what is usual.</summary>
    public double Variance =>
        (Probability * (1 - Probability) * ReporterMinutes * ReporterMinutes) + (Expected * Expected * (Reports + (Usual * Usual / FineShape)) / (Excess * Excess));
}
