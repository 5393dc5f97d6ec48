namespace Epicenter.Core.Detection;

/// <summary>
/// What the places of a service add to its evidence: it may fail everywhere, or in one country or through one internet provider only. One
/// likelihood ratio for all of these (a mixture), so that an outage of one place is the service's, told once.
/// </summary>
internal sealed class PlaceScan(PlaceCounts places, UsualRates rates)
{
    /// <summary>How often, of all outages, only one place is hit.</summary>
    private const double ShareOfPlaces = 0.2;

    private const double FewestReports = 3;

    private static readonly double s_logEverywhere = Math.Log(1 - ShareOfPlaces);

    // Where the loudest place's part lies so far behind the whole, the mixture says less than the whole alone.
    private static readonly double s_logNoticed = Math.Log(ShareOfPlaces);

    /// <summary>Whether any place alone may have come to be worth so much evidence in the last minute, however calm the whole.</summary>
    /// <param name="count">Distinct reports of the service in the window: no place has more.</param>
    /// <param name="usual">Those usual.</param>
    public bool Any(int service, double count, double usual, long minute, int window, double evidence)
    {
        var watched = places.WatchedOf(service);
        if (count < FewestReports || watched.IsEmpty)
        {
            return false;
        }

        var prior = LogPrior(watched);
        var most = MostExpected(count, evidence - prior);
        foreach (ref readonly var place in watched)
        {
            var expected = place.Share * usual;
            if (expected <= most
                && places.IsHeard(place, minute)
                && places.Count(place, minute, window) is >= FewestReports and var here
                && MayBeRemarkable(here, expected)
                && CountEvidence.Most(here, expected) + prior >= evidence)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The evidence of a window, the places' included; never less than the whole says.</summary>
    /// <param name="whole">Natural log-likelihood ratio of failing everywhere against fine.</param>
    /// <param name="borne">As much of the service's count as its origins bear out: no place has more.</param>
    /// <param name="least">Evidence short of which it does not matter how much there is: places that can't raise it so far are passed over.</param>
    public double Evidence(int service, double whole, double borne, long minute, int window, double least) =>
        Weigh(service, borne, minute, window, Math.Max(whole, least) + s_logNoticed, out _) is { } best ? Math.Max(whole, LogAdd(whole + s_logEverywhere, best)) : whole;

    /// <summary>The place that alone explains a window better than an outage everywhere; unknown where there is none.</summary>
    public Place Only(int service, double whole, double borne, long minute, int window) =>
        Weigh(service, borne, minute, window, whole + s_logEverywhere, out var place) > whole + s_logEverywhere ? place : default;

    // The loudest place's part of the mixture; null where none is remarkable or can exceed what is enough without it.
    private double? Weigh(int service, double borne, long minute, int window, double enough, out Place place)
    {
        place = default;
        var watched = places.WatchedOf(service);
        if (borne == 0 || watched.IsEmpty)
        {
            return null;
        }

        double? best = null;
        var usual = rates.Over(service, window);
        var prior = LogPrior(watched);
        var most = MostExpected(borne, enough - prior);
        foreach (ref readonly var watching in watched)
        {
            var expected = watching.Share * usual;
            if (expected > most)
            {
                continue;
            }

            var count = Math.Min(borne, places.Count(watching, minute, window));
            if (count == 0 || !MayBeRemarkable(count, expected) || CountEvidence.Most(count, expected) + prior <= enough)
            {
                continue;
            }

            var evidence = CountEvidence.LogLikelihoodRatio(count, expected, 1 / (SeasonalBaseline.OrdinaryVariance + (1 / watching.Known)));
            if (!(evidence <= best))
            {
                (best, place) = (evidence, places.PlaceOf(watching));
                enough = Math.Max(enough, evidence + prior);
            }
        }

        return best + prior;
    }

    private static bool MayBeRemarkable(double count, double expected) => count >= WindowScan.Unremarkable * expected;

    // Where more is expected of a place than this, it can't raise the evidence so far, whatever its share of the count.
    private static double MostExpected(double count, double evidence) => Math.Min(count / WindowScan.Unremarkable, CountEvidence.MostExpected(count, evidence));

    // Natural log of how often, of all outages, only one given place of these is hit.
    private static double LogPrior(ReadOnlySpan<WatchedPlace> watched) => Math.Log(ShareOfPlaces / watched.Length);

    private static double LogAdd(double a, double b) => Math.Max(a, b) + Math.Log(1 + Math.Exp(-Math.Abs(a - b)));
}
