namespace Epicenter.Server.Api.Statuspage;

/// <summary>A service.</summary>
/// <param name="Status">operational, degraded_performance, partial_outage or major_outage.</param>
internal sealed record ComponentShape(
    string Id,
    string Name,
    string Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int Position,
    string? Description,
    bool Showcase,
    string? StartDate,
    string? GroupId,
    string PageId,
    bool Group,
    bool OnlyShowIfDegraded);
