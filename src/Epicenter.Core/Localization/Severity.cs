using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Localization;

/// <summary>
/// How much of what stands on a cause it takes along: all that the strengths say, a part, as when one zone of several fails, or more, where
/// the catalog knows only that services run in the region and the part that fails turns out to be one that most of them need.
/// </summary>
/// <param name="Factor">By which the strengths are multiplied.</param>
/// <param name="LogPrior">Natural log of how often, of all failures, it is so.</param>
internal sealed record Severity(double Factor, double LogPrior)
{
    private const double AsKnown = 0.6;

    // Eight with what is as known: as many as are weighed at once.
    private static readonly double[] s_others = [4.5, 3, 2, 1.4, 0.7, 0.5, 0.3];

    // Even a part that all need spares somebody.
    private const double Most = 0.95;

    // What the catalog says more firmly was written down by somebody who knew.
    private const double HardlyKnown = Propagation.ShareOfAPart;

    private static readonly double[] s_factors = [1, .. s_others];
    private static readonly Vector512<double> s_ofUnsure = Vector512.Create(s_factors);
    private static readonly Vector512<double> s_ofKnown = Vector512.Min(s_ofUnsure, Vector512<double>.One);

    /// <summary>What is as known first.</summary>
    public static IReadOnlyList<Severity> Levels { get; } =
    [
        .. s_factors.Select((factor, i) => new Severity(factor, Math.Log(i == 0 ? AsKnown : (1 - AsKnown) / s_others.Length))),
    ];

    /// <summary>Probability that the cause reaches what it reaches with a probability as known, for all <see cref="Levels"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> OfAll(double reach) => reach > HardlyKnown ? s_ofKnown * reach : Vector512.Min(s_ofUnsure * reach, Vector512.Create(Most));

    /// <summary>The same for this one.</summary>
    public double Of(double reach) => reach > HardlyKnown ? Math.Min(1, Factor) * reach : Math.Min(Factor * reach, Most);
}
