using System.Collections.Immutable;
using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Incidents;

/// <summary>What was held of the rival causes from a moment on.</summary>
/// <param name="Shares">Best first; what is missing to one is shared by many that are hardly likely.</param>
public sealed record BeliefMoment(DateTimeOffset At, ImmutableArray<BeliefShare> Shares)
{
    internal void Save(CheckpointWriter to)
    {
        to.Write(At);
        to.WriteAll(Shares, share => share.Save(to));
    }

    internal static BeliefMoment Load(CheckpointReader from) => new(from.ReadMoment(), from.ReadAll(() => BeliefShare.Load(from)));
}
