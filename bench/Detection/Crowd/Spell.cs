namespace Epicenter.Bench.Detection.Crowd;

/// <summary>A stretch that a detector held for an outage.</summary>
/// <param name="OpeningBin">The bin that tipped the detector; it opens when that bin ends.</param>
/// <param name="ClosingBin">The bin at whose end it closed; null where the series ended first.</param>
internal readonly record struct Spell(int OpeningBin, int? ClosingBin);
