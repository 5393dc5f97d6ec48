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

    // Minutes: a burst shows in the first, a slow rise in the second.
    private static readonly int[] s_glances = [12, 60];

    // The watched places of a service that were heard of in the longest window: all others are below their usual.
    private readonly List<(int Part, double Share)> _heard = [];
    private (int Service, long Minute) _heardOf = (-1, 0);

    // Natural log of how often, of all outages, only one given place of theirs is hit.
    private double _logPrior;

    /// <summary>Whether any place alone may be worth so much evidence lately, however calm the whole.</summary>
    public bool Any(int service, long minute, double evidence)
    {
        Hear(service, minute);
        foreach (var window in s_glances)
        {
            var usual = rates.Over(service, window);
            foreach (var (part, share) in _heard)
            {
                var (count, expected) = (places.Count(part, minute, window), share * usual);
                if (count >= FewestReports && count >= WindowScan.Unremarkable * expected && CountEvidence.Most(count, expected) + _logPrior >= evidence)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The evidence of a window, the places' included; never less than the whole says.</summary>
    /// <param name="whole">Natural log-likelihood ratio of failing everywhere against fine.</param>
    /// <param name="borne">As much of the service's count as its origins bear out: no place has more.</param>
    public double Evidence(int service, double whole, double borne, long minute, int window) =>
        Weigh(service, borne, minute, window, whole + s_logNoticed, out _) is { } best ? Math.Max(whole, LogAdd(whole + s_logEverywhere, best)) : whole;

    /// <summary>The place that alone explains a window better than an outage everywhere; unknown where there is none.</summary>
    public Place Only(int service, double whole, double borne, long minute, int window) =>
        Weigh(service, borne, minute, window, whole + s_logEverywhere, out var place) > whole + s_logEverywhere ? place : default;

    // The loudest place's part of the mixture; null where none is remarkable or can exceed what is enough without it.
    private double? Weigh(int service, double borne, long minute, int window, double enough, out Place place)
    {
        place = default;
        if (borne == 0)
        {
            return null;
        }

        Hear(service, minute);
        double? best = null;
        var usual = rates.Over(service, window);
        foreach (var (part, share) in _heard)
        {
            var expected = share * usual;
            if (borne < WindowScan.Unremarkable * expected)
            {
                continue;
            }

            var count = Math.Min(borne, places.Count(part, minute, window));
            if (count < WindowScan.Unremarkable * expected || count == 0 || CountEvidence.Most(count, expected) + _logPrior <= enough)
            {
                continue;
            }

            var evidence = CountEvidence.LogLikelihoodRatio(count, expected, 1 / (SeasonalBaseline.OrdinaryVariance + (1 / places.Known(part))));
            if (!(evidence <= best))
            {
                (best, place) = (evidence, places.PlaceOf(part));
            }
        }

        return best + _logPrior;
    }

    // Many windows of one service are weighed in a row.
    private void Hear(int service, long minute)
    {
        if (_heardOf == (service, minute))
        {
            return;
        }

        var watched = 0;
        _heardOf = (service, minute);
        _heard.Clear();
        for (var more = places.TryFirst(service, out var part); more; more = places.TryNext(ref part))
        {
            watched++;
            if (places.IsHeard(part, minute, WindowScan.Longest))
            {
                _heard.Add((part, places.Share(part)));
            }
        }

        _logPrior = Math.Log(ShareOfPlaces / watched);
    }

    private static double LogAdd(double a, double b) => Math.Max(a, b) + Math.Log(1 + Math.Exp(-Math.Abs(a - b)));
}
