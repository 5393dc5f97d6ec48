using Epicenter.Bench.Detection.Reporting;
using Epicenter.Bench.Detection.Traffic;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Epicenter.Bench.Detection.Example;

/// <summary>One service that fails by and by, after weeks on which nothing does: what the detector counts, expects and concludes.</summary>
internal sealed class ExampleBench
{
    private const int Services = 400;
    private const int LearningHours = 56 * 24;
    private const double Level = 0.5;

    // Minutes of the picture before and after the trouble begins, and of the trouble itself.
    private const int Before = 120;
    private const int After = 300;
    private const int Rise = 40;
    private const int Plateau = 100;
    private const double Decline = 25;
    private const double Most = 14;
    private const int HourOfTrouble = 15;

    private readonly QuietTraffic _traffic;
    private readonly Detector _detector;
    private readonly RandomSource _random;
    private readonly int _service;
    private ulong _reporter;

    public ExampleBench(int seed)
    {
        _traffic = new QuietTraffic(TrafficFamilies.Named("negative-binomial", Services, crowd: null), Services, seed);
        _random = new Xoshiro256StarStar(seed, threadSafe: false);
        _detector = new Detector(CatalogGraph.Compile(_traffic.Levels.Select((_, service) => PlainSignals.Service(service))));
        _service = Enumerable.Range(0, Services).MinBy(s => Math.Abs(Math.Log(_traffic.Levels[s] / Level)));
    }

    /// <summary>Writes when it was suspected and told, and draws it where a file is named.</summary>
    public void Run(string? picture)
    {
        var began = ((QuietTraffic.FirstHour + LearningHours + HourOfTrouble) * HourOfReports.Minutes) - 1;
        var seen = new List<ExampleMinute>();
        foreach (var minute in _traffic.Minutes(QuietTraffic.FirstHour, LearningHours + 24))
        {
            var since = (int)Math.Clamp(minute.Minute - began, -Before - 1, After);
            Take(minute, since > 0 ? Trouble(since) * Level : 0);
            if (since >= -Before && minute.Minute - began <= After)
            {
                seen.Add(Look(since));
            }
        }

        Figures.Write("evidence asked for", seen.Find(m => m.Minute == 0).Asked, "nats");
        WriteFirst("suspected after", seen, _ => Detector.SuspicionEvidence);
        WriteFirst("told after", seen, m => m.Asked);
        if (picture is not null)
        {
            File.WriteAllText(picture, ExamplePicture.Draw(seen));
        }
    }

    // Writes nothing where it never came to that.
    private static void WriteFirst(string figure, List<ExampleMinute> seen, Func<ExampleMinute, double> asked)
    {
        var first = seen.FindIndex(m => m.Minute > 0 && m.Evidence >= asked(m));
        if (first >= 0)
        {
            Figures.Write(figure, seen[first].Minute, "min");
        }
    }

    private void Take(QuietMinute minute, double besides)
    {
        _detector.Begin(minute.Minute);
        foreach (var (service, reporters) in minute.Counts)
        {
            Report(service, reporters, minute.Minute);
        }

        Report(_service, besides > 0 ? Poisson.Sample(_random, besides) : 0, minute.Minute);
        _detector.Complete(minute.Minute);
        foreach (var episode in _detector.Episodes.Values.Where(e => e.Receding).ToArray())
        {
            _detector.End(episode);
        }
    }

    private void Report(int service, int reporters, long minute)
    {
        for (var i = 0; i < reporters; i++)
        {
            _detector.NoteReport(PlainSignals.Report(service, ++_reporter), minute);
        }
    }

    private ExampleMinute Look(int since)
    {
        const int Window = 5;
        var (count, expected) = _detector.Sum(_service, Window);
        var (low, high) = UsualBand.Of(expected, _detector.FineShape(_service));
        var evidence = _detector.Episodes.TryGetValue(_service, out var episode) ? episode.Evidence : 0;
        return new ExampleMinute(since, count, low, high, evidence, _detector.EvidenceReached(_service, new ObservatoryOptions().FalseOpeningsAYear));
    }

    // How many times the level comes on top: a slow rise, a while at the top, a decline.
    private static double Trouble(int minute) => Most * (minute < Rise ? minute / (double)Rise : Math.Pow(0.5, Math.Max(0, minute - Plateau) / Decline));
}
