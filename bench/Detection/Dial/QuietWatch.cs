using Epicenter.Bench.Detection.Traffic;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;

namespace Epicenter.Bench.Detection.Dial;

/// <summary>
/// Watches traffic on which nothing fails, and counts what the observatory would open at several dials: it opens on a service alone, as
/// here, once that was heard of and its evidence is what the dial asks for, after the patience that every suspicion is met with.
/// </summary>
internal sealed class QuietWatch
{
    /// <summary>For so long openings are not counted: what is usual has to be learned first.</summary>
    public const int LearningDays = 14;

    private readonly QuietTraffic _traffic;
    private readonly Detector _detector;
    private readonly HashSet<Episode>[] _opened = [.. Dials.Select(_ => new HashSet<Episode>())];
    private readonly int[] _counted = new int[Dials.Count];
    private ulong _reporter;

    public QuietWatch(QuietTraffic traffic)
    {
        _traffic = traffic;
        _detector = new Detector(CatalogGraph.Compile(traffic.Levels.Select((_, service) => PlainSignals.Service(service))));
    }

    /// <summary>Openings a year and service that are asked for, one after the other on the same traffic.</summary>
    public static IReadOnlyList<double> Dials { get; } = [new ObservatoryOptions().FalseOpeningsAYear, 0.5, 2, 10];

    /// <param name="firstHour">Counted since the Unix epoch.</param>
    /// <param name="days">More than <see cref="LearningDays"/>.</param>
    /// <returns>Openings at each dial after the days of learning.</returns>
    public IReadOnlyList<int> Run(long firstHour, int days)
    {
        var countedFrom = (firstHour + (LearningDays * 24)) * 60;
        foreach (var minute in _traffic.Minutes(firstHour, days * 24))
        {
            Take(minute);
            foreach (var episode in _detector.Episodes.Values.ToArray())
            {
                Judge(episode, minute.Minute, minute.Minute >= countedFrom);
            }
        }

        return _counted;
    }

    private void Take(QuietMinute minute)
    {
        _detector.Begin(minute.Minute);
        foreach (var (service, reporters) in minute.Counts)
        {
            for (var i = 0; i < reporters; i++)
            {
                _detector.NoteReport(PlainSignals.Report(service, ++_reporter), minute.Minute);
            }
        }

        _detector.Complete(minute.Minute);
    }

    private void Judge(Episode episode, long minute, bool isCounted)
    {
        if (episode.Receding)
        {
            _detector.End(episode);
        }
        else if (episode.IsFresh && minute - episode.Noticed >= Detector.PatienceMinutes)
        {
            for (var dial = 0; dial < Dials.Count; dial++)
            {
                if (episode.Evidence >= _detector.EvidenceReached(episode.Service, Dials[dial]) && _opened[dial].Add(episode) && isCounted)
                {
                    _counted[dial]++;
                }
            }
        }
    }
}
