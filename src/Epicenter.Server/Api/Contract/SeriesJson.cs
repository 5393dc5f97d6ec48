namespace Epicenter.Server.Api.Contract;

/// <summary>Reports of one service over time, against the usual.</summary>
/// <param name="StepMinutes">Length of a bin.</param>
public sealed record SeriesJson(
    string Service,
    DateTimeOffset From,
    DateTimeOffset To,
    int StepMinutes,
    IReadOnlyList<SeriesPointJson> Points);
