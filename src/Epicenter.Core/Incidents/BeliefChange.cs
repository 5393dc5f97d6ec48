using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Incidents;

/// <summary>From <paramref name="At"/> on, <paramref name="Entity"/> led with this probability.</summary>
public sealed record BeliefChange(DateTimeOffset At, string Entity, double Probability)
{
    internal void Save(CheckpointWriter to)
    {
        to.Write(At);
        to.Write(Entity);
        to.Write(Probability);
    }

    internal static BeliefChange Load(CheckpointReader from) => new(from.ReadMoment(), from.ReadText(), from.ReadDouble());
}
