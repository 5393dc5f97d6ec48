namespace Epicenter.Core.Detection;

/// <summary>What was counted in one minute.</summary>
/// <param name="Minute">Counted since the Unix epoch.</param>
/// <param name="Count">Distinct reports.</param>
/// <param name="Usual">Reports usual for the minute.</param>
public readonly record struct MinuteCount(long Minute, double Count, double Usual);
