using CsCheck;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class PlaceScanTests
{
    private const int QuietHours = 12;
    private const int LoudMinutes = 30;
    private static readonly string[] s_countries = ["US", "DE", "FR"];
    private static readonly int[] s_windows = [1, 5, 12, 30, 60];
    private static readonly double[] s_leasts = [-2, 0, 1, 2, 4, 8, 16, 32];

    // Reports a minute and country, by and by: a burst somewhere or everywhere, of any size.
    private static readonly Gen<(int Seed, double[] Usual, double[] Factors)> s_days =
        Gen.Select(Gen.Int, Gen.Double[0.01, 0.6].Array[s_countries.Length], Gen.OneOf(Gen.Const(1.0), Gen.Double[1, 30]).Array[s_countries.Length]);

    [Fact]
    public void Evidence_NoLessThanAsked_IsTheSameAsWithoutAsking()
    {
        var raised = 0;
        s_days.Sample(
            day =>
            {
                var watch = new Watch(day.Seed);
                watch.Pass(QuietHours * 60, day.Usual);
                watch.Pass(LoudMinutes, [.. day.Usual.Zip(day.Factors, (usual, factor) => usual * factor)]);
                foreach (var window in s_windows)
                {
                    var (whole, all) = (watch.Whole(window), watch.Evidence(window, double.NegativeInfinity));
                    raised += all > whole ? 1 : 0;
                    foreach (var least in s_leasts)
                    {
                        var told = watch.Evidence(window, least);
                        if (all > least ? told != all : told > least)
                        {
                            return false;
                        }
                    }
                }

                return true;
            },
            iter: 200,
            threads: 1);
        Assert.True(raised > 0);
    }

    /// <summary>One service's reports from three countries.</summary>
    private sealed class Watch
    {
        private readonly Random _random;
        private readonly UsualRates _rates;
        private readonly MinuteCounts<float> _reports;
        private readonly OriginCounts _origins;
        private readonly ProbeCounts _probes;
        private readonly PlaceCounts _places;
        private readonly WindowScan _scan;
        private readonly PlaceScan _placeScan;
        private readonly ServiceMarks _touched = new(1);
        private long _minute = 30_000_000 / 60 * 60;

        public Watch(int seed)
        {
            _random = new Random(seed);
            var layout = new SeriesLayout(new SomeServices(("work", ["US"])).Graph);
            (_rates, _reports, _origins, _probes, _places) = (new UsualRates(layout), new MinuteCounts<float>(layout.Count), new OriginCounts(1), new ProbeCounts(1), new PlaceCounts(1));
            _placeScan = new PlaceScan(_places, _rates);
            _scan = new WindowScan(layout, _rates, _reports, _origins, _probes, _placeScan);
        }

        public double Whole(int window)
        {
            var (count, usual, shape) = _scan.Weigh(0, window);
            return CountEvidence.LogLikelihoodRatio(count, usual, shape);
        }

        public double Evidence(int window, double least) => _placeScan.Evidence(0, Whole(window), _scan.Weigh(0, window).Count, _minute, window, least);

        public void Pass(int minutes, double[] perMinute)
        {
            for (var i = 0; i < minutes; i++)
            {
                _minute++;
                _reports.Begin(_minute);
                _origins.Begin(_minute);
                _probes.Begin(_minute);
                _places.Begin(_minute);
                _rates.Begin(_minute);
                for (var c = 0; c < perMinute.Length; c++)
                {
                    for (var left = perMinute[c] - Exponential(); left > 0; left -= Exponential())
                    {
                        Report(s_countries[c]);
                    }
                }

                _scan.MoveTo(_minute);
                _probes.Settle(_minute, _touched);
                _reports.Settle(0);
                _origins.Settle(0);
                _rates.Observe(_minute, _reports.All(_minute), []);
            }
        }

        private double Exponential() => -Math.Log(1 - _random.NextDouble());

        private void Report(string country)
        {
            var counted = new CountedReport(1, _minute, IsNewOrigin: true);
            _origins.Note(0, 0, counted);
            _reports.Add(0, _minute, counted.Weight);
            _places.Note(SomeReport.From(country), counted, isSuspect: false);
        }
    }
}
