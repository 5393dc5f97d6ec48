using System.Globalization;
using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

/// <summary>What people see of a service: where it is offered, its address, its networks.</summary>
internal sealed class ProfileRule : ICatalogRule
{
    public IEnumerable<CatalogProblem> Check(CatalogDraft draft) => draft.Services.SelectMany(Check);

    private static IEnumerable<CatalogProblem> Check(DraftedService service)
    {
        foreach (var country in service.Countries.Where(c => !CountryCodes.Contains(c.Text)))
        {
            yield return new CatalogProblem(country.Place, $"country \"{country.Text}\" is not an ISO 3166-1 code of two capitals{Meant(country.Text)}");
        }

        // Homepages become links on pages, so nothing but web addresses may pass.
        if (service.Homepage is { } homepage
            && !(Uri.TryCreate(homepage.Text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)))
        {
            yield return new CatalogProblem(homepage.Place, $"homepage \"{homepage.Text}\" is not a web address");
        }

        foreach (var number in service.Asn.Where(a => !uint.TryParse(a.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            yield return new CatalogProblem(number.Place, $"asn \"{number.Text}\" is not the number of an autonomous system");
        }
    }

    private static string Meant(string country) => country.ToUpperInvariant() switch
    {
        "UK" => "; did you mean GB?",
        var capitals when CountryCodes.Contains(capitals) => $"; did you mean {capitals}?",
        _ => "",
    };
}
