namespace Epicenter.Core.Catalog;

/// <summary>A past outage that dependencies name as their evidence.</summary>
public sealed record Outage(string Id, string Name, DateOnly At, string Source);
