using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Epicenter.Bench.Detection.Traffic;

/// <summary>
/// Services that switch off and on for hours, as a source of reports that fails silently or an app that is little used does: an
/// alternating renewal process, Poisson while on. The mean over both is the service's level.
/// </summary>
internal sealed class ZeroInflated(int services) : ITrafficFamily
{
    private const double MinutesOn = 24 * 60;
    private const double MinutesOff = 8 * 60;
    private const double ShareOn = MinutesOn / (MinutesOn + MinutesOff);

    private readonly bool[] _isOn = new bool[services];

    // Minutes since the Unix epoch; 0 before the first hour is drawn.
    private readonly double[] _switchesAt = new double[services];

    public string Name => "zero-inflated";

    public void Draw(int service, double level, double expected, long hour, HourOfReports into, RandomSource random)
    {
        var start = hour * (double)HourOfReports.Minutes;
        if (_switchesAt[service] == 0)
        {
            _isOn[service] = random.NextDouble() < ShareOn;
            _switchesAt[service] = start + Stay(service, random);
        }

        var perMinute = expected / HourOfReports.Minutes / ShareOn;
        for (var at = 0.0; at < HourOfReports.Minutes;)
        {
            var until = Math.Min(HourOfReports.Minutes, _switchesAt[service] - start);
            if (_isOn[service])
            {
                Report(perMinute, at, until, into, random);
            }

            at = until;
            if (until < HourOfReports.Minutes)
            {
                _isOn[service] = !_isOn[service];
                _switchesAt[service] += Stay(service, random);
            }
        }
    }

    private static void Report(double perMinute, double from, double until, HourOfReports into, RandomSource random)
    {
        for (var left = Poisson.Sample(random, perMinute * (until - from)); left > 0; left--)
        {
            into.Add(from + (random.NextDouble() * (until - from)));
        }
    }

    private double Stay(int service, RandomSource random) => Exponential.Sample(random, 1 / (_isOn[service] ? MinutesOn : MinutesOff));
}
