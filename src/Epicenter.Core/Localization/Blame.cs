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

    // The same of whatever rose so little beside a failure of which everybody speaks, each measured by what is usual there: it goes for all that many use, or for none.
    private const double OfEcho = 0.3;
    private const double MostOfRise = 0.01;

    /// <summary>The service that most others would be mistaken for: the one with most reports above usual.</summary>
    /// <param name="members">Never empty.</param>
    public static Episode LoudestOf(IReadOnlyList<Episode> members)
    {
        var loudest = members[0];
        for (var m = 1; m < members.Count; m++)
        {
            loudest = Louder(loudest, members[m]);
        }

        return loudest;
    }

    /// <summary>Of two services the one with more reports above usual; the first where they have as many.</summary>
    public static Episode Louder(Episode one, Episode other) => Excess(other) > Excess(one) ? other : one;

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

    /// <summary>The same where the loudest has an incident of its own, in the wake of which news and guesses raise the reports on everything that many use.</summary>
    public double ReachOfEcho(Episode loudest, Episode service)
    {
        var reach = Reach(loudest, service);
        return reach > 0 && RoseLittle(loudest, service) ? Math.Max(reach, OfEcho) : reach;
    }

    /// <summary>Whether a service may well be reported only since the loudest is.</summary>
    public bool IsEcho(Episode loudest, Episode service) => Reach(loudest, service) > 0 && RoseLittle(loudest, service);

    private static bool RoseLittle(Episode loudest, Episode service) => Rise(service) <= MostOfRise * Rise(loudest);

    private static double Rise(Episode episode) => Excess(episode) / episode.Expected;

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
