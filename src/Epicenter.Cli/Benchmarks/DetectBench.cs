using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Epicenter.Cli.Terminals;
using Epicenter.Cli.Verbs;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Benchmarks;

/// <summary><c>bench detect</c>: a minute of detection over a hundred thousand services on one core, beside a bare Poisson CUSUM over the same arrays.</summary>
internal sealed class DetectBench
{
    private const int Seed = 1;
    private const int WarmMinutes = 200;
    private const int MeasuredMinutes = 120;
    private const int TickLimit = 50;
    private const int BytesLimit = 1024;
    private const int SignalLimit = 100;
    private const int CusumLimit = 30;
    private const int Origins = 50_000;
    private const double CusumFactor = 3;

    // The usual reports a minute of a service: a few large ones, many that are seldom heard of.
    private const double MedianRate = 0.02;
    private const double RateSpread = 1.5;

    private static readonly Option<int> SeriesOption = new("--series") { HelpName = "N", Description = "Services.", DefaultValueFactory = _ => 100_000 };

    private readonly Figures _figures;
    private readonly Random _random = new(Seed);
    private readonly double[] _rates;
    private readonly double[] _upTo;
    private readonly double _total;

    private DetectBench(Figures figures, int series)
    {
        _figures = figures;
        _rates = [.. Enumerable.Range(0, series).Select(_ => MedianRate * Math.Exp(RateSpread * Normal()))];
        _upTo = new double[series];
        for (var s = 0; s < series; s++)
        {
            _upTo[s] = _total += _rates[s];
        }
    }

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("detect", "A minute of detection over many services, against limits and a bare CUSUM.", "epicenter bench detect") { SeriesOption };
        verb.SetAction(parsed =>
        {
            new DetectBench(new Figures(terminal), parsed.GetValue(SeriesOption)).Run();
            return ExitCode.Fine;
        });
        return verb;
    }

    private void Run()
    {
        var catalog = CatalogGraph.Compile(_rates.Select((_, s) => Service(s)), []);
        _figures.Say($"{Words.Count(_rates.Length)} services, about {_total:0} reports a minute; {WarmMinutes + MeasuredMinutes} minutes, twice");

        // What is usual comes first: by that the runtime compiles. Without reporters there is nothing to remember of them: what is left is what each series takes.
        var (passes, all) = Measure(catalog, areKnown: true);
        var (counting, bytes) = Measure(catalog, areKnown: false);
        _figures.Write("tick_p50", passes.Select(p => p.TickMilliseconds).Median(), "ms", $"limit of {TickLimit}", TickLimit);
        _figures.Write("tick_max", passes.Max(p => p.TickMilliseconds), "ms", $"limit of {TickLimit}", TickLimit);
        _figures.Write("signal", passes.Select(p => p.SignalNanoseconds).Median(), "ns", $"limit of {SignalLimit}", SignalLimit);
        _figures.Write("signal_of_unknown_reporter", counting.Select(p => p.SignalNanoseconds).Median(), "ns", $"limit of {SignalLimit}", SignalLimit);
        _figures.Write("bytes_per_series", (double)bytes / _rates.Length, "bytes", $"limit of {BytesLimit}", BytesLimit);
        _figures.Write("reporters_remembered", (all - bytes) / (double)(1 << 20), "MiB");
        var tick = passes.Average(p => p.TickMilliseconds) * 1e6 / _rates.Length;
        var cusum = CusumNanoseconds();
        _figures.Write("cusum_per_series", cusum, "ns");
        _figures.Write("tick_per_series", tick, "ns", "cusum_per_series", cusum);
        _figures.Write("tick_against_cusum", tick / cusum, "", $"limit of {CusumLimit}", CusumLimit);
        GC.KeepAlive(catalog);
    }

    private (DetectPass[] Passes, long Bytes) Measure(CatalogGraph catalog, bool areKnown)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var detector = new Detector(catalog);
        var minute = 30_000_000L;
        for (var m = 0; m < WarmMinutes; m++)
        {
            Pass(detector, minute++, areKnown);
        }

        var passes = Enumerable.Range(0, MeasuredMinutes).Select(_ => Pass(detector, minute++, areKnown)).ToArray();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(detector);
        return (passes, bytes);
    }

    private DetectPass Pass(Detector detector, long minute, bool areKnown)
    {
        var reports = new Observation[Poisson(_total)];
        for (var i = 0; i < reports.Length; i++)
        {
            reports[i] = Report(areKnown);
        }

        // As the observatory has them when a minute ends.
        Array.Sort(reports, static (a, b) => a.Subject.CompareTo(b.Subject));
        var began = Stopwatch.GetTimestamp();
        detector.Begin(minute);
        var opened = Stopwatch.GetTimestamp();
        for (var i = 0; i < reports.Length; i++)
        {
            if (i + Detector.Foresight < reports.Length)
            {
                detector.Foresee(reports[i + Detector.Foresight], minute);
            }

            detector.NoteReport(reports[i], minute);
        }

        var counted = Stopwatch.GetTimestamp();
        detector.Complete(minute);
        var done = Stopwatch.GetTimestamp();
        return new DetectPass(
            (Stopwatch.GetElapsedTime(began, opened) + Stopwatch.GetElapsedTime(counted, done)).TotalMilliseconds,
            Stopwatch.GetElapsedTime(opened, counted).TotalNanoseconds / Math.Max(1, reports.Length));
    }

    // The statistic that every detector is measured by (Page 1954): one addition and one comparison a series and minute.
    private double CusumNanoseconds()
    {
        const int Rounds = 200;
        var counts = new float[_rates.Length];
        foreach (ref var count in counts.AsSpan())
        {
            count = _random.Next(10) == 0 ? 1 : 0;
        }

        var sums = new double[_rates.Length];
        var gain = Math.Log(CusumFactor);
        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            for (var s = 0; s < sums.Length; s++)
            {
                sums[s] = Math.Max(0, sums[s] + (counts[s] * gain) - ((CusumFactor - 1) * _rates[s]));
            }

            times[round] = Stopwatch.GetElapsedTime(began).TotalNanoseconds / sums.Length;
        }

        return times.Median();
    }

    private Observation Report(bool isKnown)
    {
        var at = Array.BinarySearch(_upTo, _random.NextDouble() * _total);
        return new Observation
        {
            Kind = SignalKind.Report,
            Subject = Math.Min(at < 0 ? ~at : at, _upTo.Length - 1),
            At = 0,
            Arrival = 0,
            Fingerprint = (ulong)_random.NextInt64(),
            Who = isKnown ? (ulong)_random.NextInt64(1, long.MaxValue) : 0,
            Origin = isKnown ? (ulong)_random.Next(1, Origins) : 0,
            Network = Observation.Unknown,
            Symptom = (Symptom)_random.Next(7),
        };
    }

    private static Entity Service(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"service-{number:000000}");
        var profile = new ServiceProfile("work", ImmutableArray<string>.Empty, Homepage: null, ImmutableArray<string>.Empty);
        return new Entity(id, EntityKind.Service, id, Parent: null, Class: null, [], profile);
    }

    // Box and Muller (1958).
    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    // Of a large mean, to which the normal is close enough.
    private int Poisson(double mean) => (int)Math.Max(0, mean + (Math.Sqrt(mean) * Normal()));
}
