using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

internal sealed class IdRule : ICatalogRule
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

        if (!IsWellFormed(id.Text))
        {
            yield return new CatalogProblem(id.Place, $"id \"{id.Text}\" is not made of lower-case a-z, 0-9, - and ., in parts joined by /");
        }
        else if (isFlat && id.Text.Contains('/', StringComparison.Ordinal))
        {
            yield return new CatalogProblem(id.Place, $"id \"{id.Text}\" holds a /, which only entities may");
        }
    }

    // Every part begins with a letter or digit.
    private static bool IsWellFormed(string id)
    {
        var before = '/';
        foreach (var letter in id)
        {
            var isAlphanumeric = char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter);
            if (!isAlphanumeric && (before == '/' || letter is not ('-' or '.' or '/')))
            {
                return false;
            }

            before = letter;
        }

        return before != '/';
    }
}
