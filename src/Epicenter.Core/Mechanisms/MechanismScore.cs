using System.Collections.Immutable;
using Epicenter.Core.Incidents;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Mechanisms;

/// <summary>How one cause may have failed.</summary>
/// <param name="Cause">Probability of the cause.</param>
/// <param name="Shares">How likely each mechanism was before anything was observed, in the order of <see cref="PostMortems.Named"/>.</param>
/// <param name="Clues">What was observed.</param>
internal sealed record MechanismScore(double Cause, double[] Shares, ImmutableArray<Clue> Clues)
{
    // What a person would call impossible weighs no more than this.
    private const double LeastPrior = -12;

    // Below this a reason is not worth telling.
    private const double Telling = 0.05;

    /// <summary>Probability of each mechanism, given the cause; they sum to one. Cooled as causes are, and what is usual is not.</summary>
    public double[] Probabilities { get; } = Weigh(Shares, Clues);

    /// <summary>What speaks for and against one of them, weightiest first.</summary>
    public ImmutableArray<Ground> GroundsOf(Mechanism mechanism)
    {
        var share = Shares[(int)mechanism];
        var prior = share is > 0 and < 1 ? Math.Log(share / (1 - share)) : share > 0 ? -LeastPrior : LeastPrior;
        return
        [
            .. Clues.Where(c => (c.Only ?? mechanism) == mechanism).Select(c => c.For(mechanism, Shares)).Where(g => Math.Abs(g.Weight) >= Telling)
                .Append(new Ground(GroundKind.BaseRate, Math.Clamp(prior, LeastPrior, -LeastPrior), [], 0, 0))
                .OrderByDescending(g => Math.Abs(g.Weight)).ThenBy(g => g.Kind),
        ];
    }

    private static double[] Weigh(double[] shares, ImmutableArray<Clue> clues)
    {
        var scores = shares.Select((_, m) => Posterior.Tempering * clues.Sum(c => c.LogLikelihoods[m])).ToArray();
        var best = scores.Max();
        var weights = shares.Select((share, m) => share * Math.Exp(scores[m] - best)).ToArray();
        var sum = weights.Sum();
        return Array.ConvertAll(weights, w => w / sum);
    }
}
