using System.Collections.Immutable;
using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

/// <summary>Regions and components are parts of something, and their ids say of what.</summary>
internal sealed class ParentRule : ICatalogRule
{
    private static readonly string Provider = EnumWords.Of(EntityKind.Provider);

    private static readonly ImmutableArray<string> Parts = [EnumWords.Of(EntityKind.Region), EnumWords.Of(EntityKind.Component)];

    public IEnumerable<CatalogProblem> Check(CatalogDraft draft)
    {
        var ids = draft.Entities.Select(e => e.Id?.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return draft.Entities.SelectMany(entity => Check(entity, ids));
    }

    private static IEnumerable<CatalogProblem> Check(DraftedEntity entity, HashSet<string> ids)
    {
        if (entity.Parent is not { } parent)
        {
            if (entity.Kind is { } kind && Parts.Contains(kind.Text))
            {
                yield return new CatalogProblem(entity.Place, $"{kind.Text} {entity.Id?.Text} has no parent");
            }

            yield break;
        }

        if (entity.Kind?.Text == Provider)
        {
            yield return new CatalogProblem(parent.Place, $"provider {entity.Id?.Text} cannot be a part of {parent.Text}");
        }

        if (!ids.Contains(parent.Text))
        {
            yield return new CatalogProblem(parent.Place, $"parent {parent.Text} is not an entity of this catalog{NearMatch.Suggestion(parent.Text, ids)}");
        }
        else if (entity.Id is { } id && !id.Text.StartsWith(parent.Text + "/", StringComparison.Ordinal))
        {
            yield return new CatalogProblem(id.Place, $"id {id.Text} does not begin with that of its parent, {parent.Text}/");
        }
    }
}
