using System.Text.RegularExpressions;
using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

internal sealed partial class IdRule : ICatalogRule
{
    public IEnumerable<CatalogProblem> Check(CatalogDraft draft) =>
        draft.Nodes.SelectMany(node => Check(node.Id, node is DraftedService))
            .Concat(draft.Outages.SelectMany(outage => Check(outage.Id, isFlat: true)));

    private static IEnumerable<CatalogProblem> Check(DraftedText? id, bool isFlat)
    {
        if (string.IsNullOrWhiteSpace(id?.Text))
        {
            yield break;
        }

        if (!WellFormed().IsMatch(id.Text))
        {
            yield return new CatalogProblem(id.Place, $"id \"{id.Text}\" is not made of lower-case a-z, 0-9, - and ., in parts joined by /");
        }
        else if (isFlat && id.Text.Contains('/', StringComparison.Ordinal))
        {
            yield return new CatalogProblem(id.Place, $"id \"{id.Text}\" holds a /, which only entities may");
        }
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.\-]*(/[a-z0-9][a-z0-9.\-]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
