using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Mechanisms;

/// <summary>What the complaints of a cluster say of mechanisms, for each class of cause: worked out once, since causes share classes.</summary>
internal sealed class SymptomClues(SymptomFit symptoms)
{
    private readonly Clue?[] _ofClass = new Clue?[Enum.GetValues<ComponentClass>().Length];
    private Clue? _ofNone;
    private Ground? _said;

    /// <param name="broken">Null for what has no class: a whole, or something unknown.</param>
    public Clue Of(ComponentClass? broken) => broken is { } known ? _ofClass[(int)known] ??= Weighed(known) : _ofNone ??= Weighed(null);

    private Clue Weighed(ComponentClass? broken)
    {
        var likelihoods = new double[PostMortems.Named.Length];
        foreach (var mechanism in PostMortems.Named)
        {
            likelihoods[(int)mechanism] = symptoms.Under(MechanismProfiles.Of(mechanism, broken).AsSpan());
        }

        _said ??= Ground.OfSymptoms(symptoms, 0);
        return new Clue(GroundKind.Symptoms, likelihoods, _said.Subjects, _said.Count);
    }
}
