using System.Globalization;
using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

internal sealed class StrengthRule : ICatalogRule
{
    public IEnumerable<CatalogProblem> Check(CatalogDraft draft) =>
        from dependency in draft.Nodes.SelectMany(node => node.DependsOn)
        let strength = dependency.Strength
        where !string.IsNullOrWhiteSpace(strength?.Text) && !IsProbability(strength.Text)
        select new CatalogProblem(strength.Place, $"strength {strength.Text} is not a number from 0 to 1");

    private static bool IsProbability(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1;
}
