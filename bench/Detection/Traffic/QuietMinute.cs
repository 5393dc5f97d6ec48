namespace Epicenter.Bench.Detection.Traffic;

/// <summary>A minute in which nothing fails.</summary>
/// <param name="Minute">Counted since the Unix epoch.</param>
/// <param name="Counts">Every service that somebody reported, by index; good until the next minute is asked for.</param>
internal readonly record struct QuietMinute(long Minute, IReadOnlyList<ServiceCount> Counts);
