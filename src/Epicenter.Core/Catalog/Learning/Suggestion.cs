using System.Collections.Immutable;

namespace Epicenter.Core.Catalog.Learning;

/// <summary>A change of the catalog that past incidents speak for. Nothing changes until somebody accepts it.</summary>
/// <param name="Services">The dependant; several for <see cref="SuggestionKind.Shared"/>, ordered by id.</param>
/// <param name="Entity">What it stands, or does not stand, on; null for <see cref="SuggestionKind.Shared"/>.</param>
/// <param name="Known">The probability of failing with it by the catalog, 0 where there is no dependency.</param>
/// <param name="Proposed">The strength that incidents speak for; 0 for <see cref="SuggestionKind.Wrong"/>.</param>
/// <param name="Support">Natural logarithm of how many times likelier the incidents are with the change than without. For
/// <see cref="SuggestionKind.Shared"/>: in how many of them all of the services were hit.</param>
/// <param name="Hit">In how many of the incidents the dependant was hit.</param>
/// <param name="Incidents">Ids of the incidents that were counted.</param>
public sealed record Suggestion(
    SuggestionKind Kind,
    ImmutableArray<string> Services,
    string? Entity,
    double Known,
    double Proposed,
    double Support,
    int Hit,
    ImmutableArray<string> Incidents)
{
    /// <summary>Names the suggestion, the same in every run: by it an operator accepts or rejects.</summary>
    public string Id => Kind is SuggestionKind.Shared
        ? $"{EnumWords.Of(Kind)}:{string.Join('+', Services)}"
        : $"{EnumWords.Of(Kind)}:{Services[0]}:{Entity}";
}
