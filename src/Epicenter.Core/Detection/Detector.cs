using Epicenter.Core.Catalog;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>
/// Counts distinct reporters a service and minute against what is usual, and keeps an <see cref="Episode"/> for every service that is
/// reported more than that.
/// </summary>
public sealed class Detector
{
    /// <summary>Evidence from which on a service is under suspicion: e³, twenty to one before priors.</summary>
    public const double SuspicionEvidence = 3;

    /// <summary>For so long a suspicion must last before it counts on its own: by then a few who shout have given themselves away.</summary>
    public const int PatienceMinutes = 2;

    /// <summary>So many reports ahead <see cref="Foresee"/> has the time it takes.</summary>
    public const int Foresight = 12;

    // Services ahead of the one that is settled.
    private const int NearForesight = 8;

    // From this evidence on, an hour is not learned as usual; a service of which little is known yet may surprise more, or it would
    // never become known.
    private const double ContaminatingEvidence = 4;
    private const double NewcomersAllowance = 4;

    // What has lasted for a day is learned after all, or a service that became popular would never be fine again.
    private const int UsualAfterMinutes = 24 * 60;

    private const int LateMinutes = 3;

    private readonly SeriesLayout _layout;
    private readonly UsualRates _rates;
    private readonly MinuteCounts<float> _reports;
    private readonly OriginCounts _origins;
    private readonly ProbeCounts _probes;
    private readonly PlaceCounts _places;
    private readonly Restlessness _restlessness;
    private readonly WindowScan _scan;
    private readonly RecoveryScan _recovery;
    private readonly ReporterLedger _ledger = new();
    private readonly SymptomTrail _symptoms;
    private readonly SortedList<int, Episode> _episodes = [];

    // The same by service: every report asks for it.
    private readonly Episode?[] _episodeOf;
    private readonly List<Episode> _goingOn = [];
    private readonly ServiceMarks _touched;
    private readonly bool[] _everHeard;

    // Minute up to which a service's reports are accounted for: a new episode does not begin before.
    // Minutes since the Unix epoch.
    private readonly int[] _settled;

    public Detector(CatalogGraph catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _layout = new SeriesLayout(catalog);
        _rates = new UsualRates(_layout);
        _reports = new MinuteCounts<float>(_layout.Count);
        _origins = new OriginCounts(catalog.ServiceCount);
        _probes = new ProbeCounts(catalog.ServiceCount);
        _places = new PlaceCounts(catalog.ServiceCount);
        _symptoms = new SymptomTrail(catalog.ServiceCount);
        _episodeOf = new Episode?[catalog.ServiceCount];
        _restlessness = new Restlessness(catalog.ServiceCount);
        _scan = new WindowScan(_layout, _rates, _reports, _origins, _probes, new PlaceScan(_places, _rates));
        _recovery = new RecoveryScan(_scan);
        _touched = new ServiceMarks(catalog.ServiceCount);
        _everHeard = new bool[catalog.ServiceCount];
        _settled = new int[catalog.ServiceCount];
    }

    /// <summary>Services under suspicion or failing, by index.</summary>
    public IReadOnlyDictionary<int, Episode> Episodes => _episodes;

    /// <summary>The last complete minute, counted since the Unix epoch.</summary>
    public long Minute => _scan.Minute;

    /// <summary>Another number whenever what is counted or usual may have changed: as long as it stays, so does every <see cref="EvidenceSince"/>.</summary>
    public long Revision { get; private set; }

    /// <summary>Whether any signal has spoken of the service.</summary>
    public bool HasHeardOf(int service) => _everHeard[service];

    /// <summary>Has the memory fetched that counting a report will need: worth a call some reports ahead, and no part of what is counted.</summary>
    public void Foresee(in Observation report, long minute)
    {
        if (report.Kind == SignalKind.Report)
        {
            _ledger.Fetch(report.Subject, report.Who, report.Origin);
            _origins.Fetch(report.Subject, minute);
            _reports.Fetch(report.Subject, minute);
            _symptoms.Fetch(report.Subject);
            _places.Fetch(report.Subject);
            _touched.Fetch(report.Subject);
            Memory.Fetch(in _episodeOf[report.Subject]);
        }
    }

    /// <summary>Counts a report in its minute; one that comes too late counts nowhere here.</summary>
    public void NoteReport(in Observation report, long minute)
    {
        var service = report.Subject;
        Revision++;
        _everHeard[service] = true;
        if (minute + LateMinutes <= Minute)
        {
            return;
        }

        var counted = _ledger.Note(service, report.Who, report.Origin, minute);
        if (counted.Weight == 0)
        {
            return;
        }

        _touched.Add(service);
        _origins.Note(service, report.Origin, counted);
        Add(service, counted);
        _places.Note(report, counted, isSuspect: _episodeOf[service] is not null);
        if (!_layout.IsInternetProvider(service))
        {
            Add(_layout.Everyone, counted);
            if (report.Network != Observation.Unknown && _layout.TryGetThrough(report.Network, out var through))
            {
                Add(through, counted);
            }
        }

        if (counted.Weight > 0)
        {
            _symptoms.Add(minute, service, report.Symptom, counted.Weight);
            if (_episodeOf[service] is { } episode)
            {
                episode.Symptoms[(int)report.Symptom] += counted.Weight;
            }
        }
    }

    /// <summary>Takes a probe of the minute.</summary>
    public void NoteProbe(in Observation probe, long minute)
    {
        _everHeard[probe.Subject] = true;
        _probes.Note(probe, minute);
    }

    /// <summary>Opens <paramref name="minute"/> for counting.</summary>
    public void Begin(long minute)
    {
        Revision++;
        _reports.Begin(minute);
        _origins.Begin(minute);
        _probes.Begin(minute);
        _places.Begin(minute);
        _rates.Begin(minute);
    }

    /// <summary>Closes the minute that <see cref="Begin"/> opened and brings every episode up to date.</summary>
    public void Complete(long minute)
    {
        Revision++;
        _restlessness.Pass(minute);
        _scan.MoveTo(minute);
        _probes.Settle(minute, _touched);
        SettleShared();
        _rates.Observe(minute, _reports.All(minute), _episodes);
        LearnProbes(minute);
        for (var i = 0; i < _touched.All.Count; i++)
        {
            if (i + NearForesight < _touched.All.Count)
            {
                _reports.FetchRow(_touched.All[i + NearForesight]);
                _origins.FetchRow(_touched.All[i + NearForesight]);
            }

            var service = _touched.All[i];
            Settle(service);
            if (_episodeOf[service] is null && Suspected(service) is { } episode)
            {
                Keep(episode);
            }
        }

        _goingOn.AddRange(_episodes.Values);
        foreach (var episode in _goingOn)
        {
            episode.IsFresh = _touched.Contains(episode.Service);
            Refresh(episode);
            if (episode.Evidence < SuspicionEvidence && !episode.IsHeld)
            {
                Drop(episode);
            }
            else if (Minute - episode.Onset < UsualAfterMinutes && episode.PeakEvidence >= ContaminatingEvidence + (NewcomersAllowance / _rates.FineShape(episode.Service)))
            {
                _rates.Suspect(episode.Service);
                _rates.SuspectSums();
            }
        }

        _goingOn.Clear();
        _touched.Clear();
    }

    /// <summary>Ends an episode: the service is back to usual.</summary>
    public void End(Episode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        Drop(episode);
        _settled[episode.Service] = (int)Minute;
    }

    /// <summary>
    /// Takes what was counted of a service in these minutes as if it never had been, as far back as windows reach. Who reported stays
    /// known: a shouter gets no second voice. Hours that reports were taken from teach nothing.
    /// </summary>
    /// <returns>The episode that nothing is left of, which has ended; null where there was none or it goes on.</returns>
    public Episode? Purge(int service, long first, long last)
    {
        if (Minute == long.MinValue)
        {
            return null;
        }

        Revision++;
        var episode = _episodeOf[service];
        var counted = 0.0;
        first = Math.Max(first, Minute - MinuteRing<float>.Minutes + 2);
        for (var minute = first; minute <= Math.Min(last, Minute + 1); minute++)
        {
            var count = _reports.At(service, minute);
            counted += minute >= episode?.Onset ? count : 0;
            Add(service, new CountedReport(-count, minute, IsNewOrigin: false));
            if (!_layout.IsInternetProvider(service))
            {
                Add(_layout.Everyone, new CountedReport(-count, minute, IsNewOrigin: false));
            }
        }

        Settle(service);
        SettleShared();
        _origins.Clear(service, first, last);
        _places.Clear(service, first, last);
        _symptoms.Clear(service, first, last);
        _rates.Suspect(service);
        _rates.SuspectSums();
        return episode is not null && !Outlasts(episode, counted) ? episode : null;
    }

    /// <summary>Whether an episode still goes on.</summary>
    public bool IsGoingOn(Episode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return ReferenceEquals(_episodeOf[episode.Service], episode);
    }

    /// <summary>Natural log-likelihood ratio of failing against fine from a minute on, at most two hours back.</summary>
    public double EvidenceSince(int service, long since) => _scan.Since(service, since);

    /// <summary>The evidence that a service which is fine keeps up for <see cref="PatienceMinutes"/> so many times a year, as far as its quiet days tell.</summary>
    public double EvidenceReached(int service, double timesAYear) => _restlessness.Threshold(service, timesAYear);

    /// <summary>Fingerprint of the only vantage point from which a service is known at all; 0 where people report it too, or several probe it.</summary>
    public ulong OnlyVantage(Episode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return episode.Reports > 0 ? 0 : _probes.OnlyVantage(episode.Service);
    }

    /// <summary>The only country or internet provider in which an episode's service seems to fail; unknown where it fails in many.</summary>
    public Place OnlyPlace(Episode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return _scan.OnlyPlace(episode.Service, episode.Onset);
    }

    /// <summary>Whether it is known where reports of a service come from.</summary>
    public bool KnowsPlacesOf(int service) => !_places.WatchedOf(service).IsEmpty;

    /// <summary>Adds to <paramref name="tally"/>, in the order of <see cref="FailureStage"/>, at which stages probes of services failed from a minute on.</summary>
    public void TallyFailures(IReadOnlySet<int> services, long since, double[] tally) => _probes.TallyFailures(services, since, tally);

    /// <summary>Distinct reports of a service, and those usual, in the last minutes (at most two hours).</summary>
    public (double Count, double Expected) Sum(int series, int window) => _scan.Sum(series, window);

    /// <summary>Distinct reports of a series in one of the last two hours' minutes.</summary>
    public double CountAt(int series, long minute) => _reports.At(series, minute);

    /// <summary>Distinct reports of every series in one of the last four minutes; services come first.</summary>
    public ReadOnlySpan<float> CountsAt(long minute) => _reports.All(minute);

    /// <summary>Reports usual of every series in a minute still remembered, to be multiplied with the echo.</summary>
    public ReadOnlySpan<float> UsualAt(long minute, out double echo) => _rates.AllAt(minute, out echo);

    /// <summary>Gamma shape of the factor between what is usual and an ordinary count.</summary>
    public double FineShape(int series) => _rates.FineShape(series);

    // Between two minutes no probe waits, so none is a part of the state.
    internal void Save(CheckpointWriter to)
    {
        to.Write(Minute);
        _rates.Save(to);
        _reports.Save(to);
        _origins.Save(to);
        _probes.Save(to);
        _places.Save(to);
        _ledger.Save(to);
        _symptoms.Save(to);
        _restlessness.Save(to);
        to.WriteAll([.. _episodes.Values], (Episode episode) => to.WriteShared(episode, episode.Save));
        _touched.Save(to);
        to.WriteArray(_everHeard);
        to.WriteArray(_settled);
    }

    internal void Load(CheckpointReader from)
    {
        var minute = from.ReadLong();
        _rates.Load(from);
        _reports.Load(from);
        _origins.Load(from);
        _probes.Load(from);
        _places.Load(from);
        _ledger.Load(from);
        _symptoms.Load(from);
        _restlessness.Load(from);
        foreach (var episode in from.ReadAll(() => from.ReadShared(Episode.Load)))
        {
            Keep(episode);
        }

        _touched.Load(from);
        from.ReadArray(_everHeard);
        from.ReadArray(_settled);
        if (minute != long.MinValue)
        {
            _scan.MoveTo(minute);
        }
    }

    private void Add(int series, in CountedReport counted) => _reports.Add(series, counted.Minute, counted.Weight);

    // Takes what was counted of a service to where windows look for it.
    private void Settle(int service)
    {
        _reports.Settle(service);
        _origins.Settle(service);
    }

    // What the evidence of one service asks of others.
    private void SettleShared()
    {
        foreach (var provider in _layout.InternetProviders)
        {
            Settle(provider);
        }

        for (var series = _layout.ServiceCount; series < _layout.Count; series++)
        {
            _reports.Settle(series);
        }
    }

    private void Keep(Episode episode)
    {
        _episodes.Add(episode.Service, episode);
        _episodeOf[episode.Service] = episode;
    }

    private void Drop(Episode episode)
    {
        if (episode.LoudestKeptUp > 0 && !episode.IsShared)
        {
            _restlessness.Note(episode.Service, episode.LoudestKeptUp);
        }

        _episodes.Remove(episode.Service);
        _episodeOf[episode.Service] = null;
    }

    private void LearnProbes(long minute)
    {
        const int Hour = 60;
        for (var service = 0; minute % Hour == 0 && _probes.Any && service < _episodeOf.Length; service++)
        {
            if (_episodeOf[service] is null)
            {
                _probes.LearnHour(service, minute);
            }
        }
    }

    // Weighs an episode again after a purge, with nothing remembered of what it was; what does not amount to a suspicion ends.
    private bool Outlasts(Episode episode, double purged)
    {
        Array.Clear(episode.Symptoms);
        _symptoms.Tally(episode.Service, episode.Onset, episode.Symptoms);
        var left = Math.Max(0, episode.Reports - purged);
        episode.ReporterMinutes *= episode.Reports > 0 ? left / episode.Reports : 0;
        episode.Reports = left;
        episode.Restart(Math.Max(0, _scan.Loudest(episode.Service, _settled[episode.Service]).Evidence));
        if (episode.Evidence < SuspicionEvidence)
        {
            End(episode);
            return false;
        }

        return true;
    }

    // Those of the minutes from the onset up to the last, which Refresh adds.
    private double ReporterMinutesBefore(Episode episode)
    {
        var (excess, sum) = (0.0, 0.0);
        for (var minute = episode.Onset; minute < Minute; minute++)
        {
            excess += _reports.At(episode.Service, minute) - _rates.At(episode.Service, minute);
            sum += Math.Max(0, excess);
        }

        return sum;
    }

    private Episode? Suspected(int service)
    {
        var (evidence, window) = _scan.LoudestIfSuspicious(service, _settled[service]);
        if (evidence < SuspicionEvidence)
        {
            return null;
        }

        var episode = new Episode(service, Minute - window + 1, Minute);
        episode.ReporterMinutes = ReporterMinutesBefore(episode);
        _symptoms.Tally(service, episode.Onset, episode.Symptoms);
        return episode;
    }

    private void Refresh(Episode episode)
    {
        var service = episode.Service;
        var age = Minute - episode.Onset + 1;
        var (loudest, window) = _scan.Loudest(service, _settled[service]);
        if (age <= WindowScan.Longest)
        {
            if (Minute - window + 1 < episode.Onset && loudest > episode.Evidence)
            {
                episode.Onset = Minute - window + 1;
                episode.ReporterMinutes = ReporterMinutesBefore(episode);
                Array.Clear(episode.Symptoms);
                _symptoms.Tally(service, episode.Onset, episode.Symptoms);
                age = window;
            }

            (episode.Reports, episode.Expected) = Sum(service, (int)age);
            episode.Evidence = Math.Max(_scan.Evidence(service, episode.Reports, episode.Expected, (int)age) - WindowScan.ScanPenalty, loudest);
        }
        else
        {
            episode.Reports += _reports.At(service, Minute);
            episode.Expected += _rates.At(service, Minute);

            // Where nothing was heard for two hours no window is loud, and all of them together say how quiet it is.
            episode.Evidence = double.IsNegativeInfinity(loudest) ? EvidenceSince(service, Minute - WindowScan.Longest + 1) : loudest;
        }

        episode.ReporterMinutes += Math.Max(0, episode.Reports - episode.Expected);
        episode.PeakEvidence = episode.IsHeld ? Math.Max(episode.PeakEvidence, episode.Evidence) : episode.Evidence;
        if (episode.IsFresh && Minute - episode.Noticed >= PatienceMinutes)
        {
            episode.LoudestKeptUp = Math.Max(episode.LoudestKeptUp, episode.Evidence);
        }

        episode.Receding = _scan.IsReceding(service, age);
        _recovery.Refresh(episode, age);
    }
}
