using Epicenter.Core.Mechanisms;

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
    Mechanism? Mechanism);
