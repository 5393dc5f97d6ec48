namespace Epicenter.Core.Detection;

/// <summary>What a report comes to.</summary>
/// <param name="Weight">What to add to the service's count; negative where an earlier report loses weight.</param>
/// <param name="Minute">The minute to add it to, counted since the Unix epoch.</param>
/// <param name="IsNewOrigin">Nobody else of its origin reported the service lately; true where the origin is unknown.</param>
public readonly record struct CountedReport(float Weight, long Minute, bool IsNewOrigin);
