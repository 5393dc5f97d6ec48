using Epicenter.Bench.Detection.Crowd;
using MathNet.Numerics.Random;

namespace Epicenter.Bench.Detection.Traffic;

/// <summary>
/// Real counts, resampled: blocks of up to two hours in a row (Künsch's block bootstrap, Annals of Statistics 17, 1989), so that what the
/// crowd does within hours stays. Each service has a home among the real series, one whose mean is little above what it needs, and takes
/// each of its reports with the probability that gives the service's level; where no home is busy enough, several blocks are laid over
/// one another. Within a bin, reports are spread evenly at random.
/// </summary>
internal sealed class Resampled : ITrafficFamily
{
    private const int BlockBins = 2 * CountSeries.BinsAnHour;
    private const int Neighbours = 8;

    private readonly QuietStretch[] _stretches;
    private readonly ResampledService?[] _services;

    /// <exception cref="InvalidDataException">No series has a quiet stretch.</exception>
    public Resampled(IEnumerable<CountSeries> series, int services)
    {
        _stretches = [.. series.Select(QuietStretch.Of).OfType<QuietStretch>().OrderBy(s => s.Mean)];
        _services = new ResampledService?[services];
        if (_stretches.Length == 0)
        {
            throw new InvalidDataException("No series has a quiet stretch.");
        }
    }

    public string Name => "resampled";

    public void Draw(int service, double level, double expected, long hour, HourOfReports into, RandomSource random)
    {
        var own = _services[service] ??= Settle(level, random);
        for (var bin = 0; bin < CountSeries.BinsAnHour; bin++)
        {
            own.Draw(expected / CountSeries.BinsAnHour, bin * CountSeries.BinMinutes, BlockBins, into, random);
        }
    }

    private ResampledService Settle(double level, RandomSource random)
    {
        var need = level * CountSeries.BinMinutes * Season.Peak;
        var enough = Array.FindIndex(_stretches, s => s.Mean >= need);
        var first = Math.Max(0, Math.Min(enough < 0 ? _stretches.Length : enough, _stretches.Length - Neighbours));
        var home = _stretches[random.Next(first, Math.Min(_stretches.Length, first + Neighbours))];
        return new ResampledService(home, (int)Math.Ceiling(need / home.Mean));
    }
}
