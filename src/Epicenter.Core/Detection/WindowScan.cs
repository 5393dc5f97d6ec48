namespace Epicenter.Core.Detection;

/// <summary>
/// What the last minutes of a service are worth as evidence. A window-limited likelihood-ratio scan: the window that speaks loudest
/// tells evidence and onset (Lai, Sequential changepoint detection in quality control, JRSS-B 57, 1995).
/// </summary>
internal sealed class WindowScan(SeriesLayout layout, UsualRates rates, MinuteRing reports, OriginCounts origins, ProbeCounts probes)
{
    /// <summary>The best of many windows looks good by luck: so much is taken off.</summary>
    public const double ScanPenalty = 1.5;

    private const double RecedingEvidence = -1;
    private const double FewestReports = 2;

    private static readonly int[] s_windows = [1, 2, 3, 5, 8, 12, 20, 30, 45, 60, 90, 120];

    /// <summary>The longest window, in minutes.</summary>
    public static int Longest => s_windows[^1];

    /// <summary>Distinct reports of a series, and those usual, in the last minutes (at most <see cref="Longest"/>).</summary>
    public (double Count, double Expected) Sum(int series, long minute, int window)
    {
        var count = 0.0;
        var expected = 0.0;
        for (var m = minute; m > minute - window; m--)
        {
            count += reports.At(series, m);
            expected += rates.At(series, m);
        }

        return (count, expected);
    }

    /// <summary>Natural log-likelihood ratio of failing against fine from one minute to another, <see cref="Longest"/> at most.</summary>
    public double Since(int service, long since, long minute)
    {
        var window = (int)Math.Clamp(minute - since + 1, 1, Longest);
        var (count, expected) = Sum(service, minute, window);
        return Evidence(service, count, expected, minute, window);
    }

    /// <summary>The same for what was counted in a window.</summary>
    public double Evidence(int service, double count, double expected, long minute, int window)
    {
        var shape = rates.FineShape(service);
        if (layout.IsInternetProvider(service) && count > expected)
        {
            var blame = Blame(service, minute, window);
            expected += blame;
            shape = blame > 0.5 ? Math.Min(shape, BlameShift.Shape) : shape;
        }

        var evidence = CountEvidence.LogLikelihoodRatio(origins.Borne(count, service, minute, window), expected, shape);
        return probes.Any
            ? evidence + ProbeEvidence.LogLikelihoodRatio(probes.Failed(service, minute, window), probes.All(service, minute, window))
            : evidence;
    }

    /// <summary>The window that speaks loudest for failing.</summary>
    /// <param name="settled">Minute up to which the service's reports are accounted for: no window reaches back to it.</param>
    public (double Evidence, int Window) Loudest(int service, long minute, long settled)
    {
        var best = (Evidence: double.NegativeInfinity, Window: 1);
        var count = 0.0;
        var expected = 0.0;
        var m = minute;
        foreach (var window in s_windows)
        {
            if (minute - window < settled)
            {
                break;
            }

            for (; m > minute - window; m--)
            {
                count += reports.At(service, m);
                expected += rates.At(service, m);
            }

            if (count < FewestReports && !(probes.Any && probes.Failed(service, minute, window) > 0))
            {
                continue;
            }

            var evidence = Evidence(service, count, expected, minute, window) - ScanPenalty;
            if (evidence > best.Evidence)
            {
                best = (evidence, window);
            }
        }

        return best;
    }

    /// <summary>Whether a failing service has fallen silent for long enough: it has recovered, or its people have given up. The incident decides which.</summary>
    /// <param name="age">Minutes since its onset.</param>
    public bool IsReceding(int service, long age, long minute) =>
        (age >= 20 && Since(service, minute - 14, minute) < RecedingEvidence)
        || (age >= 35 && Since(service, minute - 29, minute) < RecedingEvidence)
        || (age >= 65 && Since(service, minute - 59, minute) < RecedingEvidence / 2);

    // Reports on an internet provider that are really about what fails behind it.
    private double Blame(int provider, long minute, int window)
    {
        var (all, usual) = Sum(layout.Everyone, minute, window);
        var (through, throughUsual) = Sum(layout.ThroughOf(provider), minute, window);
        return BlameShift.Expected(all - usual, through - throughUsual, rates.ShareOfInternetProviders(provider), rates.NetworkKnown);
    }
}
