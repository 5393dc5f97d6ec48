namespace Epicenter.Sources.Counts;

/// <summary>Reports of one bin of a series.</summary>
/// <param name="Line">Where it stands in its file, from 1.</param>
/// <param name="At">Start of the bin.</param>
public readonly record struct BinnedCount(int Line, DateTimeOffset At, int Reports);
