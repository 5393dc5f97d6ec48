namespace Epicenter.Bench.Detection.Reporting;

/// <summary>One thing that a benchmark measured, in the shape that <c>epicenter bench</c> writes.</summary>
/// <param name="Peer">What it is compared with, measured in the same run or a limit; null where there is none.</param>
/// <param name="Ratio">The value divided by the peer's; null where there is no peer.</param>
internal sealed record Figure(string Name, double Value, string Unit, string? Peer = null, double? Ratio = null);
