namespace Epicenter.Storage.Rollups;

/// <summary>What rollups cover.</summary>
/// <param name="Offset">The last signal that is counted.</param>
/// <param name="From">The first day; null while nothing is counted.</param>
/// <param name="To">The last day.</param>
public sealed record RollupSpan(long Offset, DateTimeOffset? From, DateTimeOffset? To);
