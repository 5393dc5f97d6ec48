using System.Collections.Immutable;

namespace Epicenter.Core.Mechanisms;

/// <summary>
/// How outages begin, spread and end, and where, by mechanism. Judgement, in round figures: what is switched off stops at once, what
/// fills up rises; what is rolled out or forgotten by caches spreads; what must be dried, recharged or visited by hand comes back slowly.
/// </summary>
public static class CourseProfiles
{
    private static readonly ImmutableArray<ImmutableArray<double>> s_rise =
    [
        [0.75, 0.20, 0.05],
        [0.60, 0.28, 0.12],
        [0.60, 0.30, 0.10],
        [0.65, 0.25, 0.10],
        [0.30, 0.40, 0.30],
        [0.85, 0.12, 0.03],
        [0.80, 0.15, 0.05],
        [0.50, 0.35, 0.15],
        [0.30, 0.45, 0.25],
        [0.45, 0.35, 0.20],
        [0.75, 0.20, 0.05],
    ];

    private static readonly ImmutableArray<ImmutableArray<double>> s_spread =
    [
        [0.75, 0.20, 0.05],
        [0.60, 0.30, 0.10],
        [0.50, 0.38, 0.12],
        [0.55, 0.30, 0.15],
        [0.45, 0.35, 0.20],
        [0.80, 0.15, 0.05],
        [0.80, 0.15, 0.05],
        [0.50, 0.30, 0.20],
        [0.50, 0.30, 0.20],
        [0.40, 0.40, 0.20],
        [0.75, 0.20, 0.05],
    ];

    private static readonly ImmutableArray<ImmutableArray<double>> s_return =
    [
        [0.60, 0.30, 0.10],
        [0.40, 0.35, 0.25],
        [0.45, 0.35, 0.20],
        [0.60, 0.28, 0.12],
        [0.30, 0.40, 0.30],
        [0.60, 0.30, 0.10],
        [0.20, 0.35, 0.45],
        [0.45, 0.35, 0.20],
        [0.40, 0.40, 0.20],
        [0.05, 0.25, 0.70],
        [0.60, 0.30, 0.10],
    ];

    private static readonly ImmutableArray<ImmutableArray<double>> s_extent =
    [
        [0.75, 0.20, 0.05],
        [0.88, 0.10, 0.02],
        [0.88, 0.10, 0.02],
        [0.90, 0.09, 0.01],
        [0.88, 0.10, 0.02],
        [0.95, 0.04, 0.01],
        [0.70, 0.28, 0.02],
        [0.85, 0.13, 0.02],
        [0.80, 0.18, 0.02],
        [0.97, 0.02, 0.01],
        [0.15, 0.35, 0.50],
    ];

    /// <summary>Probabilities of each <see cref="Pace"/> at which reports rise.</summary>
    public static ImmutableArray<double> Rise(Mechanism mechanism) => s_rise[(int)mechanism];

    /// <summary>Probabilities of each <see cref="Pace"/> at which services begin to fail after one another.</summary>
    public static ImmutableArray<double> Spread(Mechanism mechanism) => s_spread[(int)mechanism];

    /// <summary>Probabilities of each <see cref="Pace"/> at which services come back after one another.</summary>
    public static ImmutableArray<double> Return(Mechanism mechanism) => s_return[(int)mechanism];

    /// <summary>Probabilities of each <see cref="Extent"/>.</summary>
    public static ImmutableArray<double> Within(Mechanism mechanism) => s_extent[(int)mechanism];
}
