using Epicenter.Core.Mechanisms;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>What the observatory holds of one service at one moment.</summary>
/// <param name="Service">Id of the service.</param>
/// <param name="Since">Since when it is in this state; null where it never was in another.</param>
/// <param name="Evidence">Natural log-likelihood ratio of failing against fine.</param>
/// <param name="Reports">Distinct reports in the last hour.</param>
/// <param name="Expected">Reports usual for that hour.</param>
/// <param name="Incident">Id of the open incident it is or was hit in; null when in none.</param>
/// <param name="Mechanism">How it fails, where it is the cause of that incident and that can be told; null otherwise.</param>
public sealed record ServiceStatus(
    string Service,
    ServiceState State,
    DateTimeOffset? Since,
    double Evidence,
    int Reports,
    double Expected,
    string? Incident,
    Mechanism? Mechanism)
{
    /// <summary>Gamma shape of the factor between what is usual and an ordinary count.</summary>
    public double FineShape { get; init; } = 1;

    /// <summary>The ordinary range of reports for that hour: nine of ten ordinary hours lie in it.</summary>
    public (double Low, double High) Band => UsualBand.Of(Expected, FineShape);

    /// <summary>The only country where it seems to fail; unknown where it fails in many, or in none.</summary>
    public CountryCode Country { get; init; }

    /// <summary>Until when an operator keeps reports on it from counting; null where they count.</summary>
    public DateTimeOffset? MutedUntil { get; init; }

    /// <summary>The internet provider through which alone it seems to fail, by id; null where it is none or many.</summary>
    public string? Network { get; init; }
}
