using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Epicenter.Bench.Detection.Traffic;

/// <summary>
/// Days and hours that differ by more than a gamma factor allows, and reports that do not come one by one: a Pareto factor a day, which
/// glides from one day's to the next's, a log-normal one an hour that remembers the hour before, clusters of different people within
/// minutes (Neyman and Scott, J. R. Statist. Soc. B 20, 1958), and people who report again and again.
/// </summary>
/// <remarks>Somebody who tries again counts anew in another minute: a detector that sees only counts cannot know him.</remarks>
internal sealed class HeavyTailed(int services) : ITrafficFamily
{
    // With index 3 a day in a thousand is more than 6.7 times the usual one.
    private const double DayIndex = 3;
    private const double HourSigma = 0.5;
    private const double HourMemory = 0.8;
    private const double ClusterShare = 0.15;
    private const int LeastInCluster = 2;
    private const int MostInCluster = 4;
    private const double PeopleAtATime = 1 - ClusterShare + (ClusterShare * (LeastInCluster + MostInCluster) / 2);
    private const double ApartMinutes = 2;
    private const double RetryShare = 0.05;
    private const int MostRetries = 3;

    private readonly double[] _yesterday = new double[services];
    private readonly double[] _today = new double[services];
    private readonly double[] _hour = new double[services];
    private readonly long[] _drawnDay = new long[services];

    public string Name => "heavy-tailed";

    public void Draw(int service, double level, double expected, long hour, HourOfReports into, RandomSource random)
    {
        Move(service, hour, random);
        var passed = hour % 24 / 24.0;
        var day = ((1 - passed) * _yesterday[service]) + (passed * _today[service]);
        var factor = day * Math.Exp((HourSigma * _hour[service]) - (HourSigma * HourSigma / 2));
        for (var left = Poisson.Sample(random, expected * factor / PeopleAtATime); left > 0; left--)
        {
            var at = random.NextDouble() * HourOfReports.Minutes;
            Report(at, into, random);
            var others = random.NextDouble() < ClusterShare ? random.Next(LeastInCluster, MostInCluster + 1) - 1 : 0;
            for (; others > 0; others--)
            {
                Report(at + Exponential.Sample(random, 1 / ApartMinutes), into, random);
            }
        }
    }

    private void Move(int service, long hour, RandomSource random)
    {
        // The first hour has none before it, and stands where an hour long after would.
        var isFirst = _today[service] == 0;
        var fresh = Normal.Sample(random, 0, 1);
        _hour[service] = isFirst ? fresh : (HourMemory * _hour[service]) + (Math.Sqrt(1 - (HourMemory * HourMemory)) * fresh);
        if (isFirst || _drawnDay[service] != hour / 24)
        {
            _drawnDay[service] = hour / 24;
            _yesterday[service] = isFirst ? Day(random) : _today[service];
            _today[service] = Day(random);
        }
    }

    private static double Day(RandomSource random) => Pareto.Sample(random, (DayIndex - 1) / DayIndex, DayIndex);

    private static void Report(double at, HourOfReports into, RandomSource random)
    {
        into.Add(at);
        var retries = random.NextDouble() < RetryShare ? random.Next(1, MostRetries + 1) : 0;
        for (; retries > 0; retries--)
        {
            var next = at + Exponential.Sample(random, 1 / ApartMinutes);
            if ((int)next != (int)at)
            {
                into.Add(next);
            }

            at = next;
        }
    }
}
