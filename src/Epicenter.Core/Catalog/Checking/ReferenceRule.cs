using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

internal sealed class ReferenceRule : ICatalogRule
{
    public IEnumerable<CatalogProblem> Check(CatalogDraft draft)
    {
        var ids = draft.Nodes.Select(node => node.Id?.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
            from dependency in draft.Nodes.SelectMany(node => node.DependsOn)
            let entity = dependency.Entity
            where !string.IsNullOrWhiteSpace(entity?.Text) && !ids.Contains(entity.Text)
            select new CatalogProblem(entity.Place, $"{entity.Text} is not in this catalog{NearMatch.Suggestion(entity.Text, ids)}");
    }
}
