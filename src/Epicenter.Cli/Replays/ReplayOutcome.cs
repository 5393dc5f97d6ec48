using Epicenter.Core;

namespace Epicenter.Cli.Replays;

/// <summary>What came of a replay.</summary>
/// <param name="Snapshot">What the observatory says at the end.</param>
/// <param name="Signals">Signals that were taken.</param>
/// <param name="Unknown">Those among them that speak of something the catalog does not hold.</param>
/// <param name="Rejected">Lines that are not signals.</param>
/// <param name="From">Arrival of the first signal; null when there was none.</param>
internal sealed record ReplayOutcome(
    ObservatorySnapshot Snapshot,
    long Signals,
    long Unknown,
    long Rejected,
    DateTimeOffset? From,
    DateTimeOffset? To,
    TimeSpan Elapsed);
