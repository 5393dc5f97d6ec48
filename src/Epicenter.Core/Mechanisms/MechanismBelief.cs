using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Incidents;

namespace Epicenter.Core.Mechanisms;

/// <summary>A way in which the leading cause may have failed, and how much is held of it.</summary>
/// <param name="Probability">That the cause is what leads and failed like this, 0 to 1.</param>
/// <param name="Grounds">What speaks for and against it, weightiest first.</param>
public sealed record MechanismBelief(Mechanism Mechanism, double Probability, ImmutableArray<Ground> Grounds)
{
    /// <summary>Probability from which on an incident is told by its mechanism.</summary>
    public const double LeadingProbability = 0.5;

    /// <summary>Probability below which one that was told is taken back.</summary>
    internal const double FadedProbability = 0.35;

    // Beliefs are worked out every minute, and their grounds only read now and then: an array or, until somebody asks, the score that they follow from.
    private object _grounds = ArrayOf(Grounds);

    /// <param name="mechanism">The way.</param>
    /// <param name="probability">That the cause is what leads and failed like this, 0 to 1.</param>
    /// <param name="score">Of the cause that most likely failed like this.</param>
    internal MechanismBelief(Mechanism mechanism, double probability, MechanismScore score)
        : this(mechanism, probability, []) => _grounds = score;

    public ImmutableArray<Ground> Grounds
    {
        get
        {
            if (_grounds is MechanismScore score)
            {
                _grounds = score.GroundsOf(Mechanism);
            }

            return ImmutableCollectionsMarshal.AsImmutableArray((Ground[])_grounds);
        }

        init => _grounds = ArrayOf(value);
    }

    /// <summary>The mechanism that an incident is told by; null where none is likely enough.</summary>
    /// <param name="beliefs">Best first.</param>
    public static MechanismBelief? Leading(ImmutableArray<MechanismBelief> beliefs) =>
        beliefs is [{ Probability: >= LeadingProbability } leading, ..] ? leading : null;

    internal void Save(CheckpointWriter to)
    {
        to.Write((long)Mechanism);
        to.Write(Probability);
        to.WriteAll(Grounds, ground => ground.Save(to));
    }

    internal static MechanismBelief Load(CheckpointReader from) =>
        new((Mechanism)from.ReadInt(), from.ReadDouble(), from.ReadAll(() => Ground.Load(from)));

    private static Ground[] ArrayOf(ImmutableArray<Ground> grounds) => ImmutableCollectionsMarshal.AsArray(grounds) ?? [];
}
