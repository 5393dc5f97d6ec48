using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Incidents;

/// <summary>Something that happened to an incident.</summary>
/// <param name="Incident">Id of the incident.</param>
/// <param name="Subject">What the event speaks of: the leading entity, the service that joined, the incident merged into, the notice's target.</param>
/// <param name="Probability">Of the leading cause, or of the service being hit; null where none applies.</param>
/// <param name="Note">The words of a notice; null for everything else.</param>
public sealed record IncidentEvent(
    DateTimeOffset At,
    string Incident,
    IncidentEventKind Kind,
    string Subject,
    double? Probability = null,
    string? Note = null)
{
    internal void Save(CheckpointWriter to)
    {
        to.Write(At);
        to.Write(Incident);
        to.Write((long)Kind);
        to.Write(Subject);
        to.Write(Probability);
        to.Write(Note);
    }

    internal static IncidentEvent Load(CheckpointReader from) => new(
        from.ReadMoment(), from.ReadText(), (IncidentEventKind)from.ReadInt(), from.ReadText(), from.ReadDoubleIfAny(), from.ReadTextIfAny());
}
