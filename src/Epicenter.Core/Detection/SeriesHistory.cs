using System.Collections.Immutable;
using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>What was counted and what was usual in bins of five minutes over the last 48 hours, for charts.</summary>
public sealed class SeriesHistory(int services)
{
    /// <summary>Width of a bin.</summary>
    public const int BinMinutes = 5;

    /// <summary>How far it reaches back.</summary>
    public const int Hours = 48;

    private const int Bins = Hours * 60 / BinMinutes;

    private readonly float[]?[] _counts = new float[]?[services];
    private readonly float[]?[] _usual = new float[]?[services];

    // The newest bin, side by side for all services, since every minute adds to each.
    private readonly float[] _newestCounts = new float[services];
    private readonly float[] _newestUsual = new float[services];
    private long _newestBin = long.MinValue;
    private long _firstBin = long.MinValue;

    /// <summary>Takes one complete minute, counted since the Unix epoch, of all services; a service is kept from its first report on.</summary>
    public void Add(long minute, ReadOnlySpan<float> countsOfMinute, ReadOnlySpan<float> usual, double echo)
    {
        var bin = minute / BinMinutes;
        if (bin != _newestBin)
        {
            Turn(bin);
        }

        for (var s = 0; s < _newestCounts.Length; s++)
        {
            var count = countsOfMinute[s];
            if (count > 0 && _counts[s] is null)
            {
                _counts[s] = new float[Bins];
                _usual[s] = new float[Bins];
                _newestUsual[s] = 0;
            }

            _newestCounts[s] += count;
            _newestUsual[s] += (float)(usual[s] * echo);
        }
    }

    /// <summary>Takes reports of a service off a minute that is in the history.</summary>
    public void Subtract(int service, long minute, float count)
    {
        var bin = minute / BinMinutes;
        if (bin == _newestBin)
        {
            _newestCounts[service] -= count;
        }
        else if (_counts[service] is { } counts && bin < _newestBin && bin > _newestBin - Bins)
        {
            counts[bin % Bins] = Math.Max(0, counts[bin % Bins] - count);
        }
    }

    /// <summary>The bins of a service, oldest first; empty when nothing was ever reported of it.</summary>
    /// <param name="fineShape">Gamma shape of the factor around what is usual.</param>
    /// <param name="latest">Minutes that are not in the history yet, because late reports may still come.</param>
    /// <param name="from">Bins that end before are left out.</param>
    public ImmutableArray<SeriesPoint> Of(int service, double fineShape, IReadOnlyCollection<MinuteCount> latest, DateTimeOffset from = default)
    {
        ArgumentNullException.ThrowIfNull(latest);
        if (_counts[service] is null && latest.All(m => m.Count == 0))
        {
            return [];
        }

        var first = _firstBin == long.MinValue ? latest.Min(m => m.Minute) / BinMinutes : _firstBin;
        var last = Math.Max(_newestBin, latest.Count == 0 ? long.MinValue : latest.Max(m => m.Minute) / BinMinutes);
        var points = ImmutableArray.CreateBuilder<SeriesPoint>();
        for (var bin = Math.Max(Math.Max(first, last - Bins + 1), from.ToUnixTimeSeconds() / (BinMinutes * 60)); bin <= last; bin++)
        {
            var (count, usual) = Kept(service, bin);
            foreach (var minute in latest)
            {
                if (minute.Minute / BinMinutes == bin)
                {
                    count += minute.Count;
                    usual += minute.Usual;
                }
            }

            var (low, high) = UsualBand.Of(usual, fineShape);
            points.Add(new SeriesPoint(DateTimeOffset.FromUnixTimeSeconds(bin * BinMinutes * 60), (int)Math.Round(count), usual, low, high));
        }

        return points.ToImmutable();
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(_newestBin);
        to.Write(_firstBin);
        to.WriteArray(_newestCounts);
        to.WriteArray(_newestUsual);
        for (var s = 0; s < _counts.Length; s++)
        {
            to.Write(_counts[s] is not null);
            if (_counts[s] is { } counts)
            {
                to.WriteArray(counts);
                to.WriteArray(_usual[s]);
            }
        }
    }

    internal void Load(CheckpointReader from)
    {
        _newestBin = from.ReadLong();
        _firstBin = from.ReadLong();
        from.ReadArray(_newestCounts);
        from.ReadArray(_newestUsual);
        for (var s = 0; s < _counts.Length; s++)
        {
            if (from.ReadBool())
            {
                from.ReadArray(_counts[s] = new float[Bins]);
                from.ReadArray(_usual[s] = new float[Bins]);
            }
        }
    }

    private (double Count, double Usual) Kept(int service, long bin) => (_counts[service], _usual[service]) switch
    {
        ({ } counts, { } usual) when bin < _newestBin => (counts[bin % Bins], usual[bin % Bins]),
        ({ }, { }) when bin == _newestBin => (_newestCounts[service], _newestUsual[service]),
        _ => (0, 0),
    };

    // Puts the newest bin away and opens another; bins between them stay empty.
    private void Turn(long bin)
    {
        for (var s = 0; s < _counts.Length; s++)
        {
            if (_counts[s] is { } counts && _usual[s] is { } usual)
            {
                counts[_newestBin % Bins] = _newestCounts[s];
                usual[_newestBin % Bins] = _newestUsual[s];
                for (var b = Math.Max(_newestBin, bin - Bins) + 1; b < bin; b++)
                {
                    counts[b % Bins] = 0;
                    usual[b % Bins] = 0;
                }
            }
        }

        Array.Clear(_newestCounts);
        Array.Clear(_newestUsual);
        _newestBin = bin;
        _firstBin = _firstBin == long.MinValue ? bin : _firstBin;
    }
}
