using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Incidents;

/// <summary>Something that happened to an incident.</summary>
/// <param name="Incident">Id of the incident.</param>
/// <param name="Subject">What the event speaks of: the leading entity, the service that joined, the incident merged into, the notice's target, or what the kind says.</param>
/// <param name="Probability">Of the leading cause, or of the service being hit; null where none applies.</param>
/// <param name="Note">The words of a notice or of an operator; null for everything else.</param>
public sealed record IncidentEvent(
    DateTimeOffset At,
    string Incident,
    IncidentEventKind Kind,
    string Subject,
    double? Probability = null,
    string? Note = null)
{
    /// <summary>Id of the operator's act that this comes from; null for what the observatory found itself.</summary>
    public string? Act { get; init; }

    /// <summary>The operator's name; null for what the observatory found itself.</summary>
    public string? By { get; init; }

    /// <summary>The operator's reason; null for what the observatory found itself.</summary>
    public string? Why { get; init; }

    internal void Save(CheckpointWriter to)
    {
        to.Write(At);
        to.Write(Incident);
        to.Write((long)Kind);
        to.Write(Subject);
        to.Write(Probability);
        to.Write(Note);
        to.Write(Act);
        to.Write(By);
        to.Write(Why);
    }

    internal static IncidentEvent Load(CheckpointReader from) => new(
        from.ReadMoment(), from.ReadText(), (IncidentEventKind)from.ReadInt(), from.ReadText(), from.ReadDoubleIfAny(), from.ReadTextIfAny())
    {
        Act = from.ReadTextIfAny(),
        By = from.ReadTextIfAny(),
        Why = from.ReadTextIfAny(),
    };
}
