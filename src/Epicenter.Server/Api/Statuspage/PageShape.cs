namespace Epicenter.Server.Api.Statuspage;

/// <summary>Who publishes the page.</summary>
internal sealed record PageShape(string Id, string Name, string Url, string TimeZone, DateTimeOffset UpdatedAt);
