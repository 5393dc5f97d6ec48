using System.Collections.Immutable;
using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Localization;

/// <summary>Belief over the causes of a cluster.</summary>
/// <param name="Score">Natural log-odds of "one of these causes" against "nothing is wrong".</param>
/// <param name="Causes">Best first; never empty; their probabilities sum to one.</param>
public sealed record Posterior(double Score, ImmutableArray<CauseBelief> Causes)
{
    public CauseBelief Leading => Causes[0];

    internal void Save(CheckpointWriter to)
    {
        to.Write(Score);
        to.WriteAll(Causes, cause => cause.Save(to));
    }

    internal static Posterior Load(CheckpointReader from) =>
        new(from.ReadDouble(), from.ReadAll(() => CauseBelief.Load(from)));
}
