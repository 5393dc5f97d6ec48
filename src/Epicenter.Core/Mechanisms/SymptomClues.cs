using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Mechanisms;

/// <summary>What the complaints of a cluster say of mechanisms, for each class of cause: worked out once, since causes share classes.</summary>
internal sealed class SymptomClues
{
    private readonly SymptomFit _symptoms = new();

    // For each class, and last for what has none.
    private readonly ImmutableArray<Clue>[] _clues = new ImmutableArray<Clue>[Enum.GetValues<ComponentClass>().Length + 1];
    private Ground? _said;

    /// <summary>Forgets the cluster before, and is about this one.</summary>
    public void Begin(Cluster cluster)
    {
        _symptoms.Begin(cluster.Complaining);
        Array.Clear(_clues);
        _said = null;
    }

    /// <summary>The one clue.</summary>
    /// <param name="broken">Null for what has no class: a whole, or something unknown.</param>
    public ImmutableArray<Clue> Of(ComponentClass? broken)
    {
        ref var clues = ref _clues[broken is { } known ? (int)known : ^1];
        if (clues.IsDefault)
        {
            clues = [Weighed(broken)];
        }

        return clues;
    }

    private Clue Weighed(ComponentClass? broken)
    {
        var likelihoods = new double[PostMortems.Named.Length];
        foreach (var mechanism in PostMortems.Named)
        {
            likelihoods[(int)mechanism] = _symptoms.Under(MechanismProfiles.Of(mechanism, broken).AsSpan());
        }

        _said ??= Ground.OfSymptoms(_symptoms, 0);
        return new Clue(GroundKind.Symptoms, likelihoods, _said.Subjects, _said.Count);
    }
}
