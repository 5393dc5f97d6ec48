namespace Epicenter.Storage.Segments;

/// <summary>Bytes of a segment that are not what was written.</summary>
/// <param name="From">First byte.</param>
/// <param name="Until">The byte after the last; null where nothing readable follows.</param>
/// <param name="Missing">Signals that can't be read for it.</param>
internal readonly record struct SegmentDamage(long From, long? Until, long Missing);
