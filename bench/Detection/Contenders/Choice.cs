using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>A variant that was searched out, and how it did.</summary>
internal sealed record Choice(ICountDetector Detector, CrowdScore Score);
