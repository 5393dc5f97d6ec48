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
    private const double AsKnown = 0.7;
    private const double More = 3;
    private const double Most = 0.7;
    private const double Some = 0.4;

    // What the catalog says more firmly was written down by somebody who knew.
    private const double HardlyKnown = Propagation.ShareOfAPart;

    /// <summary>What is as known first.</summary>
    public static IReadOnlyList<Severity> Levels { get; } =
    [
        new(1, Math.Log(AsKnown)),
        .. new[] { More, Most, Some }.Select(factor => new Severity(factor, Math.Log((1 - AsKnown) / 3))),
    ];

    /// <summary>Probability that the cause reaches what it reaches with a probability as known.</summary>
    public double Of(double reach) => Factor <= 1 || reach <= HardlyKnown ? Factor * reach : reach;

    private static readonly Vector256<double> s_factors = Vector256.Create([.. Levels.Select(l => l.Factor)]);
    private static readonly Vector256<double> s_factorsOfKnown = Vector256.Min(s_factors, Vector256<double>.One);

    /// <summary>The same for all <see cref="Levels"/>, of which there are four.</summary>
    public static Vector256<double> OfAll(double reach) => (reach <= HardlyKnown ? s_factors : s_factorsOfKnown) * reach;
}
