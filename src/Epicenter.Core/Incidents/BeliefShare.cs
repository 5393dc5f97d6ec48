using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Incidents;

/// <summary>How much was held of one cause.</summary>
/// <param name="Entity">Id of the entity, or <see cref="Hypothesis.Unknown"/>.</param>
/// <param name="Probability">0 to 1.</param>
public sealed record BeliefShare(string Entity, double Probability)
{
    internal void Save(CheckpointWriter to)
    {
        to.Write(Entity);
        to.Write(Probability);
    }

    internal static BeliefShare Load(CheckpointReader from) => new(from.ReadText(), from.ReadDouble());
}
