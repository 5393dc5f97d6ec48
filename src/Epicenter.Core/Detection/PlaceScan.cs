namespace Epicenter.Core.Detection;

/// <summary>
/// What the places of a service add to its evidence: it may fail everywhere, or in one country or through one internet provider only. One
/// likelihood ratio for all of these (a mixture), so that an outage of one place is the service's, told once.
/// </summary>
internal sealed class PlaceScan(PlaceCounts places, UsualRates rates)
{
    /// <summary>How often, of all outages, only one place is hit.</summary>
    private const double ShareOfPlaces = 0.2;

    // Up to twice the usual count says nothing of a place.
    private const double Unremarkable = 2;

    private const double FewestReports = 3;
    private const double OrdinaryVariance = 0.15;

    // Minutes: a burst shows in the first, a slow rise in the second.
    private static readonly int[] s_glances = [12, 60];

    /// <summary>Whether any place was reported more than usual lately, however calm the whole.</summary>
    public bool AnyRemarkable(int service, long minute)
    {
        foreach (var window in s_glances)
        {
            if (places.TryFirst(service, out var part))
            {
                var usual = rates.Over(service, window);
                do
                {
                    if (places.Known(part) > 0 && places.Count(part, minute, window) is var count && count >= FewestReports && count >= Unremarkable * places.Share(part) * usual)
                    {
                        return true;
                    }
                }
                while (places.TryNext(ref part));
            }
        }

        return false;
    }

    /// <summary>The evidence of a window, the places' included; never less than the whole says.</summary>
    /// <param name="whole">Natural log-likelihood ratio of failing everywhere against fine.</param>
    /// <param name="borne">As much of the service's count as its origins bear out: no place has more.</param>
    public double Evidence(int service, double whole, double borne, long minute, int window) =>
        Weigh(service, borne, minute, window, out _) is { } best ? Math.Max(whole, LogAdd(whole + Math.Log(1 - ShareOfPlaces), best)) : whole;

    /// <summary>The place that alone explains a window better than an outage everywhere; unknown where there is none.</summary>
    public Place Only(int service, double whole, double borne, long minute, int window) =>
        Weigh(service, borne, minute, window, out var place) > whole + Math.Log(1 - ShareOfPlaces) ? place : default;

    // The loudest place's part of the mixture; null where none is remarkable.
    private double? Weigh(int service, double borne, long minute, int window, out Place place)
    {
        place = default;
        if (!places.TryFirst(service, out var part))
        {
            return null;
        }

        double? best = null;
        var watched = 0;
        var usual = rates.Over(service, window);
        do
        {
            if (places.Known(part) is var known && known == 0)
            {
                continue;
            }

            watched++;
            var count = Math.Min(borne, places.Count(part, minute, window));
            var expected = places.Share(part) * usual;
            if (count < Unremarkable * expected || count == 0)
            {
                continue;
            }

            var evidence = CountEvidence.LogLikelihoodRatio(count, expected, 1 / (OrdinaryVariance + (1 / known)));
            if (!(evidence <= best))
            {
                (best, place) = (evidence, places.PlaceOf(part));
            }
        }
        while (places.TryNext(ref part));
        return best + Math.Log(ShareOfPlaces / watched);
    }

    private static double LogAdd(double a, double b) => Math.Max(a, b) + Math.Log(1 + Math.Exp(-Math.Abs(a - b)));
}
