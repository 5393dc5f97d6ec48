using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Localization;

/// <summary>A possible cause and how much is held of it.</summary>
/// <param name="Entity">Index of the entity, or <see cref="UnknownCause"/>.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="Parts">Natural log-likelihoods that the belief is made of.</param>
public sealed record CauseBelief(int Entity, double Probability, ScoreParts Parts)
{
    /// <summary>In place of an index: the services share nothing that the catalog knows.</summary>
    public const int UnknownCause = -1;

    internal void Save(CheckpointWriter to)
    {
        to.Write(Entity);
        to.Write(Probability);
        Parts.Save(to);
    }

    internal static CauseBelief Load(CheckpointReader from) => new(from.ReadInt(), from.ReadDouble(), ScoreParts.Load(from));
}
