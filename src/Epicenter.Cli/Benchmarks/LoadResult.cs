namespace Epicenter.Cli.Benchmarks;

/// <summary>What a load generator saw.</summary>
/// <param name="Failed">Requests that were not answered, or with an error.</param>
internal sealed record LoadResult(double RequestsPerSecond, double P50Ms, double P99Ms, long Failed);
