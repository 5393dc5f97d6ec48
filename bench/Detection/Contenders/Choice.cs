using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>A variant that was searched out.</summary>
/// <param name="Detector">The best on all events.</param>
/// <param name="Score">How that did on them.</param>
/// <param name="HeldOut">
/// What the same search comes to on events that it did not see: each half of the events is scored by the best variant on the other half.
/// Null where none keeps to the limit on a half, or where all events were seen before the search.
/// </param>
internal sealed record Choice(ICountDetector Detector, CrowdScore Score, CrowdScore? HeldOut);
