namespace Epicenter.Core.Detection;

/// <summary>
/// What the last minutes of a service are worth as evidence. A window-limited likelihood-ratio scan: the window that speaks loudest
/// tells evidence and onset (Lai, Sequential changepoint detection in quality control, JRSS-B 57, 1995).
/// </summary>
internal sealed class WindowScan(SeriesLayout layout, UsualRates rates, MinuteCounts<float> reports, OriginCounts origins, ProbeCounts probes, PlaceScan places)
{
    /// <summary>The best of many windows looks good by luck: so much is taken off.</summary>
    public const double ScanPenalty = 1.5;

    private const double RecedingEvidence = -1;
    private const double FewestReports = 2;

    /// <summary>Up to twice the usual count never speaks for failing by more than 0.2, whatever the count and however little is known of what is usual.</summary>
    public const double Unremarkable = 2;

    private static readonly int[] s_windows = [1, 2, 3, 5, 8, 12, 20, 30, 45, 60, 90, UsualRates.LongestWindow];

    // At one place: a burst shows in the first, a slow rise in the second.
    private static readonly int[] s_glances = [12, 60];

    /// <summary>The longest window, in minutes.</summary>
    public static int Longest => s_windows[^1];

    /// <summary>The last complete minute, with which all windows end.</summary>
    public long Minute { get; private set; } = long.MinValue;

    /// <summary>Moves on to a minute that has just become complete.</summary>
    public void MoveTo(long minute)
    {
        Minute = minute;
        rates.EndWindowsWith(minute);
    }

    /// <summary>Distinct reports of a series, and those usual, in the last minutes (at most <see cref="Longest"/>).</summary>
    public (double Count, double Expected) Sum(int series, int window) =>
        (reports.Between(series, Minute - window + 1, Minute).Sum(), rates.Over(series, window));

    /// <summary>Natural log-likelihood ratio of failing against fine from a minute on, <see cref="Longest"/> at most.</summary>
    public double Since(int service, long since)
    {
        var window = (int)Math.Clamp(Minute - since + 1, 1, Longest);
        var (count, expected) = Sum(service, window);
        return Evidence(service, count, expected, window);
    }

    /// <summary>The same for what was counted in a window.</summary>
    /// <param name="least">Evidence short of which it does not matter how much there is.</param>
    public double Evidence(int service, double count, double expected, int window, double least = double.NegativeInfinity)
    {
        var (usual, shape) = Usual(service, count, expected, window);
        var borne = origins.Borne(count, service, Minute, window);
        var evidence = CountEvidence.LogLikelihoodRatio(borne, usual, shape);
        var probed = ProbesOver(service, window);
        return (layout.IsInternetProvider(service) ? evidence : places.Evidence(service, evidence, borne, Minute, window, least - probed)) + probed;
    }

    /// <summary>Natural log-likelihood ratio of failing against fine that the probes of the last minutes make.</summary>
    public double ProbesOver(int service, int window) => probes.Any
        ? probes.Evidence(service, Minute, window)
        : 0;

    /// <summary>Reports that count as evidence in the last minutes, those usual, and the shape of the factor between the two.</summary>
    public (double Count, double Usual, double Shape) Weigh(int service, int window)
    {
        var (count, expected) = Sum(service, window);
        var (usual, shape) = Usual(service, count, expected, window);
        return (origins.Borne(count, service, Minute, window), usual, shape);
    }

    /// <summary>The only place where a service seems to fail, from a minute on; unknown where it fails in many or is an internet provider.</summary>
    public Place OnlyPlace(int service, long since)
    {
        if (layout.IsInternetProvider(service))
        {
            return default;
        }

        var window = (int)Math.Clamp(Minute - since + 1, 1, Longest);
        var (count, expected) = Sum(service, window);
        var borne = origins.Borne(count, service, Minute, window);
        return places.Only(service, CountEvidence.LogLikelihoodRatio(borne, expected, rates.FineShape(service)), borne, Minute, window);
    }

    /// <summary>The window that speaks loudest for failing.</summary>
    /// <param name="settled">Minute up to which the service's reports are accounted for: no window reaches back to it.</param>
    public (double Evidence, int Window) Loudest(int service, long settled) => Loudest(service, settled, besides: 0, least: double.NegativeInfinity);

    /// <summary>The same for a service of which nothing is suspected yet: what can't raise suspicion is passed over.</summary>
    public (double Evidence, int Window) LoudestIfSuspicious(int service, long settled) =>
        Loudest(service, settled, besides: AnyProbeFailed(service) || AnyPlaceMayFail(service) ? 0 : Unremarkable, least: Detector.SuspicionEvidence);

    // Leaves out windows with fewer than so many times the usual reports; one short of the least evidence may tell less than it has.
    private (double Evidence, int Window) Loudest(int service, long settled, double besides, double least)
    {
        var probed = AnyProbeFailed(service);
        var best = (Evidence: double.NegativeInfinity, Window: 1);
        var (count, weighed, counted) = (0.0, 0.0, 0);
        foreach (var window in s_windows)
        {
            if (Minute - window < settled)
            {
                break;
            }

            count += reports.Between(service, Minute - window + 1, Minute - counted).Sum();
            counted = window;
            if (count < FewestReports && !(probed && probes.Failed(service, Minute, window) > 0))
            {
                continue;
            }

            var expected = rates.Over(service, window);
            if (count < besides * expected || IsWeaker(service, count, expected, weighed))
            {
                continue;
            }

            weighed = count;
            var evidence = Evidence(service, count, expected, window, least + ScanPenalty) - ScanPenalty;
            if (evidence > best.Evidence)
            {
                best = (evidence, window);
            }
        }

        return best;
    }

    /// <summary>Whether a failing service has fallen silent for long enough: it has recovered, or its people have given up. The incident decides which.</summary>
    /// <param name="age">Minutes since its onset.</param>
    public bool IsReceding(int service, long age) =>
        (age >= 20 && Since(service, Minute - 14) < RecedingEvidence)
        || (age >= 35 && Since(service, Minute - 29) < RecedingEvidence)
        || (age >= 65 && Since(service, Minute - 59) < RecedingEvidence / 2);

    private bool AnyPlaceMayFail(int service)
    {
        foreach (var window in s_glances)
        {
            var (count, usual) = Sum(service, window);
            if (places.Any(service, count, usual, Minute, window, Detector.SuspicionEvidence + ScanPenalty))
            {
                return true;
            }
        }

        return false;
    }

    private bool AnyProbeFailed(int service) => probes.Any && probes.Failed(service, Minute, Longest) > 0;

    // No more reports than in a shorter window, and still more than usual. Only where reports are all that speaks.
    private bool IsWeaker(int service, double count, double expected, double weighed) =>
        count == weighed && expected < count && !probes.Any && !origins.AnyKnown && !layout.IsInternetProvider(service);

    // On an internet provider, what others have to answer for is to be expected too.
    private (double Usual, double Shape) Usual(int service, double count, double expected, int window)
    {
        var shape = rates.FineShape(service);
        if (!layout.IsInternetProvider(service) || count <= expected)
        {
            return (expected, shape);
        }

        var blame = Blame(service, window);
        return (expected + blame, blame > 0.5 ? Math.Min(shape, BlameShift.Shape) : shape);
    }

    // Reports on an internet provider that are really about what fails behind it.
    private double Blame(int provider, int window)
    {
        var (all, usual) = Sum(layout.Everyone, window);
        var (through, throughUsual) = Sum(layout.ThroughOf(provider), window);
        return BlameShift.Expected(all - usual, through - throughUsual, rates.ShareOfInternetProviders(provider), rates.NetworkKnown)
            + BlameShift.ExpectedBeside(LoudestBeside(provider, window));
    }

    // Reports above usual on the internet provider beside this one that is reported most.
    private double LoudestBeside(int provider, int window)
    {
        var loudest = 0.0;
        foreach (var other in layout.BesideOf(provider))
        {
            var (count, expected) = Sum(other, window);
            loudest = Math.Max(loudest, count - expected);
        }

        return loudest;
    }
}
