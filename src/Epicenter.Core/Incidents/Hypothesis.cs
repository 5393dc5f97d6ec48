using System.Collections.Immutable;
using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Incidents;

/// <summary>A possible cause, with what speaks for and against it.</summary>
/// <param name="Entity">Id of an entity or service, or <see cref="Unknown"/>.</param>
/// <param name="Probability">Posterior, 0 to 1.</param>
/// <param name="Standing">Services that stand on the entity, directly or not.</param>
/// <param name="Failing">How many of those fail in this incident.</param>
/// <param name="Unexplained">Services of the incident that this cause would leave unexplained.</param>
/// <param name="Grounds">What speaks for and against it, weightiest first.</param>
public sealed record Hypothesis(
    string Entity,
    double Probability,
    int Standing,
    int Failing,
    int Unexplained,
    ImmutableArray<Ground> Grounds)
{
    /// <summary>Services that fail together and share nothing known.</summary>
    public const string Unknown = "unknown";

    /// <summary>Of the leading cause: how services that stand on it fare beside those that do not; null for the unknown.</summary>
    public Contrast? Contrast { get; init; }

    /// <summary>Of the leading cause: what each service says of it against the strongest rival, weightiest first.</summary>
    public ImmutableArray<ServiceEvidence> Services { get; init; } = [];

    /// <summary>Of a rival: what would speak for it against the leading cause, were it seen.</summary>
    public ImmutableArray<Turn> Turns { get; init; } = [];

    /// <summary>Probability from which on a rival is worth worrying those who look at its entity.</summary>
    public const double SuspectProbability = 0.1;

    internal void Save(CheckpointWriter to)
    {
        to.Write(Entity);
        to.Write(Probability);
        to.Write(Standing);
        to.Write(Failing);
        to.Write(Unexplained);
        to.WriteAll(Grounds, ground => ground.Save(to));
        to.Write(Contrast is not null);
        Contrast?.Save(to);
        to.WriteAll(Services, service => service.Save(to));
        to.WriteAll(Turns, turn => turn.Save(to));
    }

    internal static Hypothesis Load(CheckpointReader from) => new(
        from.ReadText(), from.ReadDouble(), from.ReadInt(), from.ReadInt(), from.ReadInt(), from.ReadAll(() => Ground.Load(from)))
    {
        Contrast = from.ReadBool() ? Contrast.Load(from) : null,
        Services = from.ReadAll(() => ServiceEvidence.Load(from)),
        Turns = from.ReadAll(() => Turn.Load(from)),
    };
}
