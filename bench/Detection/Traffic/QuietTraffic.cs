using MathNet.Numerics.Random;

namespace Epicenter.Bench.Detection.Traffic;

/// <summary>
/// Reports on many services while nothing fails, minute by minute: whatever a detector opens on it is false. Drawn an hour and a service
/// at a time, so that silent minutes cost next to nothing. The same seed gives the same traffic.
/// </summary>
internal sealed class QuietTraffic
{
    /// <summary>Where benchmarks begin: the first hour of Monday, 5 January 2026.</summary>
    public const long FirstHour = 490_896;

    private static readonly int[] s_zones = [-8, -5, 0, 1, 9];

    private readonly ITrafficFamily _family;
    private readonly RandomSource _random;
    private readonly double[] _levels;
    private readonly int[] _zones;
    private readonly Dictionary<int, int[]> _spilled = [];
    private readonly HourOfReports _hour = new();
    private readonly List<ServiceCount>[] _minutes = [.. Enumerable.Range(0, HourOfReports.Minutes).Select(_ => new List<ServiceCount>())];

    public QuietTraffic(ITrafficFamily family, int services, int seed)
    {
        _family = family;
        _random = new Xoshiro256StarStar(seed, threadSafe: false);
        _levels = ServiceLevels.Spread(services, _random);
        _zones = [.. _levels.Select(_ => s_zones[_random.Next(s_zones.Length)])];
    }

    /// <summary>Mean reports a minute of every service.</summary>
    public IReadOnlyList<double> Levels => _levels;

    /// <summary>Reports that a service's level and the season give an hour, counted since the Unix epoch.</summary>
    public double Expected(int service, long hour) => _levels[service] * HourOfReports.Minutes * Season.Factor(hour, _zones[service]);

    /// <summary>Streams whole hours; a second call goes on with the families' state where the first left it.</summary>
    /// <param name="firstHour">Counted since the Unix epoch.</param>
    public IEnumerable<QuietMinute> Minutes(long firstHour, int hours)
    {
        for (var hour = firstHour; hour < firstHour + hours; hour++)
        {
            Draw(hour);
            for (var minute = 0; minute < HourOfReports.Minutes; minute++)
            {
                yield return new QuietMinute((hour * HourOfReports.Minutes) + minute, _minutes[minute]);
            }
        }
    }

    private void Draw(long hour)
    {
        Array.ForEach(_minutes, m => m.Clear());
        for (var service = 0; service < _levels.Length; service++)
        {
            _hour.Begin(_spilled.Remove(service, out var before) ? before : []);
            _family.Draw(service, _levels[service], Expected(service, hour), hour, _hour, _random);
            if (!_hour.IsEmpty)
            {
                Keep(service);
            }

            if (_hour.HasSpilled)
            {
                _spilled.Add(service, _hour.Spilled.ToArray());
            }
        }
    }

    private void Keep(int service)
    {
        var counts = _hour.Counts;
        for (var minute = 0; minute < counts.Length; minute++)
        {
            if (counts[minute] > 0)
            {
                _minutes[minute].Add(new ServiceCount(service, counts[minute]));
            }
        }
    }
}
