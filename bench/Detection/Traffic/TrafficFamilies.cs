using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Traffic;

/// <summary>The families of quiet traffic, by name.</summary>
internal static class TrafficFamilies
{
    /// <summary>All there are; the last needs real counts.</summary>
    public static readonly IReadOnlyList<string> Names = ["zero-inflated", "heavy-tailed", "negative-binomial", Resampling];

    private const string Resampling = "resampled";

    /// <summary>Those that can be drawn, whether with real counts or without.</summary>
    public static IEnumerable<string> Drawable(bool withCrowd) => Names.Where(n => withCrowd || n != Resampling);

    /// <param name="crowd">Real counts to resample; null where there are none.</param>
    /// <exception cref="ArgumentException">There is no such family, or it needs real counts.</exception>
    public static ITrafficFamily Named(string name, int services, IReadOnlyList<CountSeries>? crowd) => name switch
    {
        "zero-inflated" => new ZeroInflated(services),
        "heavy-tailed" => new HeavyTailed(services),
        Resampling => new Resampled(crowd ?? throw new ArgumentException("resampled needs --crowd EVENTS_CSV COUNTS_CSV."), services),
        "negative-binomial" => new NegativeBinomialTraffic(),
        _ => throw new ArgumentException($"There is no family {name}: {string.Join(", ", Names)}."),
    };
}
