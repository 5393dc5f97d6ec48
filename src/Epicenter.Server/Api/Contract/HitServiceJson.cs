namespace Epicenter.Server.Api.Contract;

/// <summary>A service that an incident has.</summary>
/// <param name="EndedAt">When it was shown to be repaired; null while it is not.</param>
/// <param name="Reports">Distinct reports since <paramref name="StartedAt"/>.</param>
/// <param name="Expected">Reports that would have been usual in that time.</param>
/// <param name="Beside">Whether it only began to fail together with the incident, and nothing known connects it to the cause.</param>
public sealed record HitServiceJson(
    string Id,
    DateTimeOffset StartedAt,
    double Probability,
    DateTimeOffset? EndedAt,
    int Reports,
    double Expected,
    bool Beside);
