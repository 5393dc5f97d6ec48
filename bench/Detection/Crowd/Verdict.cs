namespace Epicenter.Bench.Detection.Crowd;

/// <summary>What the judge says of a detector on one series.</summary>
/// <param name="FalseOpenings">Openings more than an hour before the declaration.</param>
/// <param name="QuietHours">Hours of the series until then.</param>
internal readonly record struct Verdict(Outcome Outcome, int FalseOpenings, double QuietHours);
