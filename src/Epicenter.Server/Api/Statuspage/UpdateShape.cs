namespace Epicenter.Server.Api.Statuspage;

/// <summary>Something that was said about an incident.</summary>
internal sealed record UpdateShape(
    string Id,
    string Status,
    string Body,
    string IncidentId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset DisplayAt,
    IReadOnlyList<AffectedShape>? AffectedComponents,
    bool DeliverNotifications,
    string? CustomTweet,
    long? TweetId);
