namespace Epicenter.Bench.Drills;

/// <summary>How many drills, of what sort, and where to write.</summary>
/// <param name="Worlds">Populations that are learned, each of which many drills share.</param>
/// <param name="Days">Ordinary days that are learned.</param>
/// <param name="Minutes">When beliefs are taken, in minutes since the onset, ascending.</param>
/// <param name="Rows">File for the beliefs, one JSON object a line; null for none.</param>
/// <param name="Picture">File for the reliability diagram as SVG; null for none.</param>
internal sealed record CalibrationOptions(
    int Drills,
    ulong Seed,
    double Departure,
    int Worlds,
    int Days,
    IReadOnlyList<int> Minutes,
    int Bins,
    string? Rows,
    string? Picture);
