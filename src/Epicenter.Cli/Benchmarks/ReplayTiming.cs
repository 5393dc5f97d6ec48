using Epicenter.Cli.Replays;

namespace Epicenter.Cli.Benchmarks;

/// <summary>What one replay took.</summary>
/// <param name="CpuSeconds">Of all threads together; unlike the clock, it hardly minds what else the machine does.</param>
internal sealed record ReplayTiming(double Seconds, double CpuSeconds, long Bytes, ReplayOutcome Outcome);
