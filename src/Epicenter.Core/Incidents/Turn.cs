using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Incidents;

/// <summary>Something that, were it seen, would speak for a rival against the leading cause.</summary>
/// <param name="Subject">Id of the service, or of the entity that a notice would name.</param>
/// <param name="Factor">By which the rival's odds against the leading cause would grow; above one.</param>
/// <param name="Then">Probability, 0 to 1, that the rival would have.</param>
public sealed record Turn(TurnKind Kind, string Subject, double Factor, double Then)
{
    internal void Save(CheckpointWriter to)
    {
        to.Write((long)Kind);
        to.Write(Subject);
        to.Write(Factor);
        to.Write(Then);
    }

    internal static Turn Load(CheckpointReader from) => new((TurnKind)from.ReadInt(), from.ReadText(), from.ReadDouble(), from.ReadDouble());
}
