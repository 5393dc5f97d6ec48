using System.Collections.Immutable;
using Epicenter.Core.Incidents;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Mechanisms;

/// <summary>How one cause may have failed.</summary>
/// <param name="cause">Probability of the cause.</param>
/// <param name="shares">How likely each mechanism was before anything was observed, in the order of <see cref="PostMortems.Named"/>.</param>
/// <param name="own">What was observed that tells of this cause alone.</param>
/// <param name="clues">What else was observed.</param>
internal sealed class MechanismScore(double cause, double[] shares, ImmutableArray<Clue> own, ImmutableArray<Clue> clues)
{
    // What a person would call impossible weighs no more than this.
    private const double LeastPrior = -12;

    // Below this a reason is not worth telling.
    private const double Telling = 0.05;

    // Given the cause; they sum to one.
    private readonly double[] _probabilities = Weigh(shares, own, clues);

    /// <summary>Probability of the cause.</summary>
    public double Cause => cause;

    /// <summary>Probability that the cause is what failed, and failed by this mechanism.</summary>
    public double Of(Mechanism mechanism) => cause * _probabilities[(int)mechanism];

    /// <summary>What speaks for and against one of them, weightiest first.</summary>
    public Ground[] GroundsOf(Mechanism mechanism)
    {
        var share = shares[(int)mechanism];
        var prior = share is > 0 and < 1 ? Math.Log(share / (1 - share)) : share > 0 ? -LeastPrior : LeastPrior;
        return
        [
            .. own.Concat(clues).Where(c => (c.Only ?? mechanism) == mechanism).Select(c => c.For(mechanism, shares)).Where(g => Math.Abs(g.Weight) >= Telling)
                .Append(new Ground(GroundKind.BaseRate, Math.Clamp(prior, LeastPrior, -LeastPrior), [], 0, 0))
                .OrderByDescending(g => Math.Abs(g.Weight)).ThenBy(g => g.Kind),
        ];
    }

    // Cooled as causes are; what is usual is not.
    private static double[] Weigh(double[] shares, ImmutableArray<Clue> own, ImmutableArray<Clue> clues)
    {
        var weights = new double[shares.Length];
        AddTo(weights, own);
        AddTo(weights, clues);
        var (best, sum) = (Posterior.Tempering * weights.Max(), 0.0);
        for (var m = 0; m < weights.Length; m++)
        {
            weights[m] = shares[m] * Math.Exp((Posterior.Tempering * weights[m]) - best);
            sum += weights[m];
        }

        for (var m = 0; m < weights.Length; m++)
        {
            weights[m] /= sum;
        }

        return weights;
    }

    private static void AddTo(double[] weights, ImmutableArray<Clue> clues)
    {
        foreach (var clue in clues)
        {
            for (var m = 0; m < weights.Length; m++)
            {
                weights[m] += clue.LogLikelihoods[m];
            }
        }
    }
}
