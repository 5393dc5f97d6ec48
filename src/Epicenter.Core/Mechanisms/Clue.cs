using System.Collections.Immutable;
using Epicenter.Core.Incidents;

namespace Epicenter.Core.Mechanisms;

/// <summary>Something observed, and how likely each mechanism makes it.</summary>
/// <param name="LogLikelihoods">Natural logarithms, up to a constant, in the order of <see cref="PostMortems.Named"/>.</param>
/// <param name="Subjects">What was observed, in the words of the API.</param>
/// <param name="Count">Of how many things it was observed.</param>
internal sealed record Clue(GroundKind Kind, double[] LogLikelihoods, ImmutableArray<string> Subjects, int Count)
{
    /// <summary>The only mechanism whose likelihood it can tell, and so the only one of which it is told; null where it is about all.</summary>
    public Mechanism? Only { get; init; }

    /// <summary>What it says for one mechanism against the rest of them.</summary>
    /// <param name="shares">How likely each mechanism was before it was seen.</param>
    public Ground For(Mechanism mechanism, double[] shares)
    {
        var own = LogLikelihoods[(int)mechanism];
        var (rest, others) = (0.0, 0.0);
        for (var m = 0; m < shares.Length; m++)
        {
            if (m != (int)mechanism)
            {
                rest += shares[m];
                others += shares[m] * Math.Exp(LogLikelihoods[m] - own);
            }
        }

        return new Ground(Kind, others > 0 ? Math.Log(rest / others) : 0, Subjects, Count, 0);
    }
}
