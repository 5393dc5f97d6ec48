using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Localization;

/// <summary>
/// Reports that name the wrong service. Of all who are hit some blame the brand of the cloud beneath, or whatever else they use: a small part of a
/// very loud failure, and a flood on anything quiet. So what is reported far less than the loudest may look bad though it is fine.
/// </summary>
internal sealed class Blame(CatalogGraph catalog)
{
    // Probability that a loud failure makes the public page of a cloud that it stands on look bad, and any other service.
    private const double OfBrand = 0.3;
    private const double OfBystander = 0.02;

    // What is reported more than so, of the loudest one's reports above usual, is not mere blame.
    private const double MostOfBrand = 0.25;
    private const double MostOfBystander = 0.02;

    /// <summary>The service that most others would be mistaken for: the one with most reports above usual.</summary>
    /// <param name="members">Never empty.</param>
    public static Episode LoudestOf(IEnumerable<Episode> members) => members.MaxBy(Excess)!;

    /// <summary>Probability, 0 to 1, that a service looks as it does because another one fails which people mistake it for.</summary>
    public double Reach(Episode loudest, Episode service)
    {
        // What probes alone say is nobody's blame.
        var share = Excess(service) / Excess(loudest);
        if (!(share > 0) || share > MostOfBrand || service.Service == loudest.Service)
        {
            return 0;
        }

        return IsBrandOf(service.Service, loudest.Service) ? OfBrand
            : share <= MostOfBystander ? OfBystander
            : 0;
    }

    private static double Excess(Episode episode) => episode.EarlierExcess + episode.Reports - episode.Expected;

    private bool IsBrandOf(int page, int dependant)
    {
        if (catalog.Service(page).Profile?.Category != ServiceProfile.Cloud)
        {
            return false;
        }

        foreach (var upstream in catalog.UpstreamOf(page))
        {
            if (catalog.Entities[upstream.Entity].Kind == EntityKind.Provider && Localizer.Find(catalog.UpstreamOf(dependant), upstream.Entity) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
