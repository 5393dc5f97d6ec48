using System.Globalization;
using Epicenter.Bench.Detection.Traffic;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Signals;

namespace Epicenter.Bench.Detection.Dial;

/// <summary>How loud the suspicions are that a detector has while nothing fails.</summary>
internal sealed class QuietPeaks
{
    private const int PatienceMinutes = 2;
    private const string Category = "work";

    private readonly QuietTraffic _traffic;
    private readonly Detector _detector;
    private readonly Dictionary<Episode, double> _peaks = new(ReferenceEqualityComparer.Instance);
    private ulong _reporter;

    public QuietPeaks(QuietTraffic traffic)
    {
        _traffic = traffic;
        _detector = new Detector(CatalogGraph.Compile(traffic.Levels.Select((_, service) => Service(service))));
    }

    public static readonly double[] Dials = [0.5, 2, 10];

    public int[] Run(long firstHour, int days, int learningDays)
    {
        var opened = new int[Dials.Length];
        var opens = Dials.Select(_ => new HashSet<Episode>(ReferenceEqualityComparer.Instance)).ToArray();
        var from = (firstHour + (learningDays * 24)) * 60;
        foreach (var minute in _traffic.Minutes(firstHour, days * 24))
        {
            _detector.Begin(minute.Minute);
            foreach (var count in minute.Counts)
            {
                for (var i = 0; i < count.Reporters; i++)
                {
                    _detector.NoteReport(Report(count.Service), minute.Minute);
                }
            }

            _detector.Complete(minute.Minute);
            foreach (var episode in _detector.Episodes.Values.ToArray())
            {
                if (minute.Minute - episode.Noticed >= PatienceMinutes && episode.IsFresh && minute.Minute >= from)
                {
                    for (var d = 0; d < Dials.Length; d++)
                    {
                        if (episode.Evidence >= _detector.EvidenceReached(episode.Service, Dials[d]) && opens[d].Add(episode)) opened[d]++;
                    }
                }

                if (episode.Receding)
                {
                    _detector.End(episode);
                }
            }
        }

        return opened;
    }

    private Observation Report(int service) => new()
    {
        Kind = SignalKind.Report,
        Subject = service,
        At = 0,
        Arrival = 0,
        Fingerprint = ++_reporter,
        Who = _reporter,
        Network = Observation.Unknown,
        Symptom = Symptom.Website,
    };

    private static Entity Service(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"service-{number:0000}");
        return new Entity(id, EntityKind.Service, id, Parent: null, Class: null, [], new ServiceProfile(Category, [], Homepage: null, []));
    }
}
