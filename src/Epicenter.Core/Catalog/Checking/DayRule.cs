using System.Globalization;
using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

internal sealed class DayRule : ICatalogRule
{
    public IEnumerable<CatalogProblem> Check(CatalogDraft draft) =>
        from day in draft.Outages.Select(outage => (Name: "at", Text: outage.At))
            .Concat(draft.Nodes.SelectMany(node => node.DependsOn).Select(dependency => (Name: "ended", Text: dependency.Ended)))
        where !string.IsNullOrWhiteSpace(day.Text?.Text)
            && !DateOnly.TryParseExact(day.Text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        select new CatalogProblem(day.Text.Place, $"{day.Name} \"{day.Text.Text}\" is not a day such as 2021-12-07");
}
