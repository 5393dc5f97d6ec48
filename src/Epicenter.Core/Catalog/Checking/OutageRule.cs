using System.Globalization;
using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

internal sealed class OutageRule : ICatalogRule
{
    public IEnumerable<CatalogProblem> Check(CatalogDraft draft) =>
        from outage in draft.Outages
        let at = outage.At
        where !string.IsNullOrWhiteSpace(at?.Text)
            && !DateOnly.TryParseExact(at.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        select new CatalogProblem(at.Place, $"at \"{at.Text}\" is not a day such as 2021-12-07");
}
