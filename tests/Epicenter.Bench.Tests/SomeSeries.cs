using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Tests;

/// <summary>Series for tests, of which only the counts matter unless they say more.</summary>
internal static class SomeSeries
{
    public static CountSeries Of(params int[] counts) => Declared(0, counts);

    public static CountSeries Declared(int bin, params int[] counts) => new("7", new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), counts, bin);
}
