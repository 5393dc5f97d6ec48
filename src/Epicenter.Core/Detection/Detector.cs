using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>
/// Counts distinct reporters a service and minute against what is usual, and keeps an <see cref="Episode"/> for every service that is
/// reported more than that. A window-limited likelihood-ratio scan: the window that speaks loudest tells evidence and onset
/// (Lai, Sequential changepoint detection in quality control, JRSS-B 57, 1995).
/// </summary>
public sealed class Detector
{
    /// <summary>Evidence from which on a service is under suspicion: e³, twenty to one before priors.</summary>
    public const double SuspicionEvidence = 3;

    // From this evidence on, an hour is not learned as usual; a service of which little is known yet may surprise more, or it would
    // never become known.
    private const double ContaminatingEvidence = 4;
    private const double NewcomersAllowance = 4;

    private const double RecedingEvidence = -1;
    private const double FewestReports = 2;
    private const double ScanPenalty = 1.5;
    private const int LateMinutes = 3;

    private static readonly int[] s_windows = [1, 2, 3, 5, 8, 12, 20, 30, 45, 60, 90, 120];

    private readonly CatalogGraph _catalog;
    private readonly SeriesLayout _layout;
    private readonly UsualRates _rates;
    private readonly MinuteRing _reports;
    private readonly MinuteRing _probes;
    private readonly MinuteRing _failedProbes;
    private readonly ReporterLedger _ledger = new();
    private readonly SymptomTrail _symptoms = new();
    private readonly VantageWatch _vantages = new();
    private readonly List<(Observation Probe, long Minute)> _pendingProbes = [];
    private readonly SortedDictionary<int, Episode> _episodes = [];
    private readonly SortedSet<int> _touched = [];
    private readonly bool[] _everHeard;
    private readonly long[] _settled;
    private long _minute = long.MinValue;
    private bool _probed;

    public Detector(CatalogGraph catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
        _layout = new SeriesLayout(catalog);
        _rates = new UsualRates(_layout);
        _reports = new MinuteRing(_layout.Count);
        _probes = new MinuteRing(catalog.ServiceCount);
        _failedProbes = new MinuteRing(catalog.ServiceCount);
        _everHeard = new bool[catalog.ServiceCount];

        // Minute up to which a service's reports are accounted for: a new episode does not begin before.
        _settled = new long[catalog.ServiceCount];
    }

    /// <summary>Services under suspicion or failing, by index.</summary>
    public IReadOnlyDictionary<int, Episode> Episodes => _episodes;

    /// <summary>The last complete minute, counted since the Unix epoch.</summary>
    public long Minute => _minute;

    /// <summary>Whether any signal has spoken of the service.</summary>
    public bool HasHeardOf(int service) => _everHeard[service];

    /// <summary>Counts a report in its minute; one that comes too late counts nowhere here.</summary>
    /// <returns>What it added to the service's count.</returns>
    public float NoteReport(in Observation report, long minute)
    {
        var service = report.Subject;
        _everHeard[service] = true;
        if (minute + LateMinutes <= _minute)
        {
            return 0;
        }

        var (weight, counted) = report.Who == 0 ? (1, minute) : _ledger.Note(service, report.Who, minute);
        if (weight == 0)
        {
            return 0;
        }

        _touched.Add(service);
        _reports.Add(service, counted, weight);
        if (!_layout.IsInternetProvider(service))
        {
            _reports.Add(_layout.Everyone, counted, weight);
            if (report.Network != Observation.Unknown && _layout.TryGetThrough(report.Network, out var through))
            {
                _reports.Add(through, counted, weight);
            }
        }

        if (weight > 0)
        {
            _symptoms.Add(minute, service, report.Symptom);
            if (_episodes.TryGetValue(service, out var episode))
            {
                episode.Symptoms[(int)report.Symptom]++;
            }
        }

        return weight;
    }

    /// <summary>Holds a probe until the minute is complete: only then is it known whether its vantage was cut off.</summary>
    public void NoteProbe(in Observation probe, long minute)
    {
        _everHeard[probe.Subject] = true;
        _probed = true;
        _vantages.Note(probe.Who, probe.Subject, minute, probe.Outcome == ProbeOutcome.Failed);
        _pendingProbes.Add((probe, minute));
    }

    /// <summary>Opens <paramref name="minute"/> for counting.</summary>
    public void Begin(long minute)
    {
        _reports.Begin(minute);
        _probes.Begin(minute);
        _failedProbes.Begin(minute);
        _rates.Begin(minute);
    }

    /// <summary>Closes the minute that <see cref="Begin"/> opened and brings every episode up to date.</summary>
    public void Complete(long minute)
    {
        _minute = minute;
        SettleProbes(minute);
        _rates.Observe(minute, _reports.Row(minute), _episodes);
        foreach (var service in _touched)
        {
            if (!_episodes.ContainsKey(service) && Scan(service) is { } episode)
            {
                _episodes.Add(service, episode);
            }
        }

        foreach (var episode in _episodes.Values.ToArray())
        {
            episode.IsFresh = _touched.Contains(episode.Service);
            Refresh(episode);
            if (episode.Evidence < SuspicionEvidence && !episode.IsHeld)
            {
                _episodes.Remove(episode.Service);
            }
            else if (episode.PeakEvidence >= ContaminatingEvidence + (NewcomersAllowance / _rates.FineShape(episode.Service)))
            {
                _rates.Suspect(episode.Service);
                _rates.SuspectSums();
            }
        }

        _touched.Clear();
    }

    /// <summary>Ends an episode: the service is back to usual.</summary>
    public void End(Episode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        _episodes.Remove(episode.Service);
        _settled[episode.Service] = _minute;
    }

    /// <summary>Natural log-likelihood ratio of failing against fine from a minute on, at most two hours back.</summary>
    public double EvidenceSince(int service, long since)
    {
        var window = (int)Math.Clamp(_minute - since + 1, 1, s_windows[^1]);
        var (count, expected) = Sum(service, window);
        return Evidence(service, count, expected, window);
    }

    /// <summary>Distinct reports of a service, and those usual, in the last minutes (at most two hours).</summary>
    public (double Count, double Expected) Sum(int series, int window)
    {
        var count = 0.0;
        var expected = 0.0;
        for (var m = _minute; m > _minute - window; m--)
        {
            count += _reports.At(series, m);
            expected += _rates.At(series, m);
        }

        return (count, expected);
    }

    /// <summary>Distinct reports of every series in a minute still remembered; services come first.</summary>
    public ReadOnlySpan<float> CountsAt(long minute) => _reports.Row(minute);

    /// <summary>Reports usual of every series in a minute still remembered, to be multiplied with the echo.</summary>
    public ReadOnlySpan<double> UsualAt(long minute, out double echo) => _rates.AllAt(minute, out echo);

    /// <summary>Gamma shape of the factor between what is usual and an ordinary count.</summary>
    public double FineShape(int series) => _rates.FineShape(series);

    private Episode? Scan(int service)
    {
        var (evidence, window) = Loudest(service);
        if (evidence < SuspicionEvidence)
        {
            return null;
        }

        var episode = new Episode(service, _minute - window + 1, _minute);
        _symptoms.Tally(service, episode.Onset, episode.Symptoms);
        return episode;
    }

    private (double Evidence, int Window) Loudest(int service)
    {
        var best = (Evidence: double.NegativeInfinity, Window: 1);
        var count = 0.0;
        var expected = 0.0;
        var m = _minute;
        foreach (var window in s_windows)
        {
            if (_minute - window < _settled[service])
            {
                break;
            }

            for (; m > _minute - window; m--)
            {
                count += _reports.At(service, m);
                expected += _rates.At(service, m);
            }

            var probes = _probed && ProbeSum(_failedProbes, service, window) > 0;
            if (count < FewestReports && !probes)
            {
                continue;
            }

            var evidence = Evidence(service, count, expected, window) - ScanPenalty;
            if (evidence > best.Evidence)
            {
                best = (evidence, window);
            }
        }

        return best;
    }

    private double Evidence(int service, double count, double expected, int window)
    {
        var shape = _rates.FineShape(service);
        if (_layout.IsInternetProvider(service) && count > expected)
        {
            var blame = Blame(service, window);
            expected += blame;
            shape = blame > 0.5 ? Math.Min(shape, BlameShift.Shape) : shape;
        }

        var evidence = CountEvidence.LogLikelihoodRatio(count, expected, shape);
        return _probed
            ? evidence + ProbeEvidence.LogLikelihoodRatio(ProbeSum(_failedProbes, service, window), ProbeSum(_probes, service, window))
            : evidence;
    }

    // Reports on an internet provider that are really about what fails behind it.
    private double Blame(int provider, int window)
    {
        var (all, usual) = Sum(_layout.Everyone, window);
        var (through, throughUsual) = Sum(_layout.ThroughOf(provider), window);
        return BlameShift.Expected(all - usual, through - throughUsual, _rates.ShareOfInternetProviders(provider), _rates.NetworkKnown);
    }

    private double ProbeSum(MinuteRing ring, int service, int window)
    {
        var sum = 0.0;
        for (var m = _minute; m > _minute - window; m--)
        {
            sum += ring.At(service, m);
        }

        return sum;
    }

    private void SettleProbes(long minute)
    {
        foreach (var (probe, at) in _pendingProbes)
        {
            var service = probe.Subject;
            if (_vantages.IsOffline(probe.Who, minute))
            {
                continue;
            }

            _probes.Add(service, at, 1);
            if (probe.Outcome != ProbeOutcome.Ok)
            {
                _failedProbes.Add(service, at, probe.Outcome == ProbeOutcome.Failed ? 1 : 0.5f);
                _touched.Add(service);
            }
        }

        _pendingProbes.Clear();
    }

    private void Refresh(Episode episode)
    {
        var age = _minute - episode.Onset + 1;
        if (age <= s_windows[^1])
        {
            var (loudest, window) = Loudest(episode.Service);
            if (_minute - window + 1 < episode.Onset && loudest > episode.Evidence)
            {
                episode.Onset = _minute - window + 1;
                Array.Clear(episode.Symptoms);
                _symptoms.Tally(episode.Service, episode.Onset, episode.Symptoms);
                age = window;
            }

            (episode.Reports, episode.Expected) = Sum(episode.Service, (int)age);
            episode.Evidence = Math.Max(Evidence(episode.Service, episode.Reports, episode.Expected, (int)age) - ScanPenalty, loudest);
        }
        else
        {
            episode.Reports += _reports.At(episode.Service, _minute);
            episode.Expected += _rates.At(episode.Service, _minute);
            episode.Evidence = Loudest(episode.Service).Evidence;
        }

        episode.PeakEvidence = episode.IsHeld ? Math.Max(episode.PeakEvidence, episode.Evidence) : episode.Evidence;
        episode.Receding = IsReceding(episode.Service, age);
    }

    // A failing service that falls silent for long enough has recovered, or its people have given up: the incident decides which.
    private bool IsReceding(int service, long age) =>
        (age >= 20 && EvidenceSince(service, _minute - 14) < RecedingEvidence)
        || (age >= 35 && EvidenceSince(service, _minute - 29) < RecedingEvidence)
        || (age >= 65 && EvidenceSince(service, _minute - 59) < RecedingEvidence / 2);
}
