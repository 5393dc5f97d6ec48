using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

/// <summary>An id names one thing. Of several that share one the first counts, so that a slip in one file does not silence all others.</summary>
internal sealed class UniqueIdRule : ICatalogRule
{
    public IEnumerable<CatalogProblem> Check(CatalogDraft draft) =>
        Repeated(draft.Nodes.Select(node => node.Id)).Concat(Repeated(draft.Outages.Select(outage => outage.Id)));

    private static IEnumerable<CatalogProblem> Repeated(IEnumerable<DraftedText?> ids)
    {
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (id is not null && !first.TryAdd(id.Text, id.Place))
            {
                yield return new CatalogProblem(id.Place, $"id {id.Text} is taken; it is first used at {first[id.Text]}") { IsHarmless = true };
            }
        }
    }
}
