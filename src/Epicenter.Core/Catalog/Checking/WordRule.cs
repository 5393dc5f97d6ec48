using System.Collections.Immutable;
using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

/// <summary>Kinds, classes and evidence are words of ours.</summary>
internal sealed class WordRule : ICatalogRule
{
    private const string Declared = "declared";

    private static readonly string Component = EnumWords.Of(EntityKind.Component);

    private static readonly ImmutableArray<string> Kinds = EnumWords.All<EntityKind>().Remove(EnumWords.Of(EntityKind.Service));

    public IEnumerable<CatalogProblem> Check(CatalogDraft draft)
    {
        HashSet<string> evidence = [Declared, .. draft.Outages.Select(o => o.Id?.Text).OfType<string>()];
        return draft.Entities.SelectMany(Check)
            .Concat(draft.Nodes.SelectMany(n => n.DependsOn).SelectMany(d => d.Evidence)
                .SelectMany(e => Unknown(e, "evidence", evidence, $"{Declared} or the id of an outage")));
    }

    private static IEnumerable<CatalogProblem> Check(DraftedEntity entity)
    {
        if (entity.Kind is { } kind)
        {
            foreach (var problem in Unknown(kind, "kind", Kinds, string.Join(", ", Kinds)))
            {
                yield return problem;
            }
        }

        if (entity.Class is { } @class)
        {
            foreach (var problem in Unknown(@class, "class", EnumWords.All<ComponentClass>(), string.Join(", ", EnumWords.All<ComponentClass>())))
            {
                yield return problem;
            }

            if (entity.Kind is { } other && other.Text != Component)
            {
                yield return new CatalogProblem(@class.Place, "only components have a class") { IsHarmless = true };
            }
        }
        else if (entity.Kind?.Text == Component)
        {
            yield return new CatalogProblem(entity.Place, $"component {entity.Id?.Text} has no class");
        }
    }

    private static IEnumerable<CatalogProblem> Unknown(DraftedText word, string what, IReadOnlyCollection<string> known, string expected)
    {
        if (!known.Contains(word.Text))
        {
            var hint = NearMatch.Suggestion(word.Text, known);
            yield return new CatalogProblem(word.Place, $"{what} \"{word.Text}\" is not {(hint.Length > 0 ? "known" : $"one of {expected}")}{hint}");
        }
    }
}
