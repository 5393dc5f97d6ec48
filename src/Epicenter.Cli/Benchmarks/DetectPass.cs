namespace Epicenter.Cli.Benchmarks;

/// <summary>What one minute of detection took.</summary>
/// <param name="TickMilliseconds">Opening and closing the minute, over all services.</param>
/// <param name="SignalNanoseconds">Counting one report.</param>
internal readonly record struct DetectPass(double TickMilliseconds, double SignalNanoseconds);
