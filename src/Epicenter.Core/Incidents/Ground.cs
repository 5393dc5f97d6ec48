using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Incidents;

/// <summary>One reason for or against a hypothesis.</summary>
/// <param name="Weight">Natural log-likelihood: above zero speaks for it, below zero against it.</param>
/// <param name="Subjects">Ids of services (or symptoms, for <see cref="GroundKind.Symptoms"/>) that the reason rests on, weightiest first.</param>
/// <param name="Count">How many are meant in all; <paramref name="Subjects"/> may be cut short.</param>
/// <param name="Of">Out of how many; zero where it does not apply.</param>
public sealed record Ground(GroundKind Kind, double Weight, ImmutableArray<string> Subjects, int Count, int Of)
{
    private const int SymptomsShown = 3;

    /// <summary>What people complain of, as a reason of this weight.</summary>
    internal static Ground OfSymptoms(SymptomFit symptoms, double weight)
    {
        var heaviest = symptoms.Heaviest();
        var said = new string[Math.Min(SymptomsShown, heaviest.Count)];
        for (var i = 0; i < said.Length; i++)
        {
            said[i] = EnumWords.Of(heaviest[i].Symptom);
        }

        return new Ground(GroundKind.Symptoms, weight, ImmutableCollectionsMarshal.AsImmutableArray(said), said.Length, 0);
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write((long)Kind);
        to.Write(Weight);
        to.WriteAll(Subjects, to.Write);
        to.Write(Count);
        to.Write(Of);
    }

    internal static Ground Load(CheckpointReader from) =>
        new((GroundKind)from.ReadInt(), from.ReadDouble(), from.ReadAll(from.ReadText), from.ReadInt(), from.ReadInt());
}
