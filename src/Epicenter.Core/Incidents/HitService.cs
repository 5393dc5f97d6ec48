namespace Epicenter.Core.Incidents;

/// <summary>A service that an incident has.</summary>
/// <param name="Id">Id of the service.</param>
/// <param name="StartedAt">When its own trouble began, as far as reports tell.</param>
/// <param name="EndedAt">When it was shown to be repaired; null while it is not.</param>
/// <param name="Probability">Probability, 0 to 1, that it fails or failed.</param>
/// <param name="Reports">Distinct reports since <paramref name="StartedAt"/>.</param>
/// <param name="Expected">Reports that would have been usual in that time.</param>
/// <param name="Evidence">Natural log-likelihood ratio of failing against fine.</param>
public sealed record HitService(
    string Id,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    double Probability,
    int Reports,
    double Expected,
    double Evidence)
{
    /// <summary>Whether it only began to fail together with the incident: nothing known connects it to the cause, and it counts neither in the incident's reports nor in its magnitude.</summary>
    public bool IsBeside { get; init; }
}
