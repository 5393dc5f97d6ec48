namespace Epicenter.Storage.Segments;

/// <summary>Bytes of a segment that are not what was written, with whole blocks behind them.</summary>
/// <param name="From">First byte.</param>
/// <param name="Until">The byte after the last; null where nothing readable follows.</param>
internal readonly record struct SegmentDamage(long From, long? Until);
