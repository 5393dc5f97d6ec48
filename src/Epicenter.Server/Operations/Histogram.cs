namespace Epicenter.Server.Operations;

/// <summary>How often a measure fell below each of some bounds; safe from any thread.</summary>
/// <param name="bounds">Upper ends of the buckets, rising; one without an end comes behind them.</param>
public sealed class Histogram(params double[] bounds)
{
    private readonly long[] _buckets = new long[bounds.Length + 1];
    private long _sumInThousandths;

    /// <summary>Upper end of each bucket and how many measures fell at or below it; the last is all.</summary>
    public IEnumerable<(double Bound, long Count)> Cumulative()
    {
        var count = 0L;
        for (var i = 0; i < _buckets.Length; i++)
        {
            count += Interlocked.Read(ref _buckets[i]);
            yield return (i < bounds.Length ? bounds[i] : double.PositiveInfinity, count);
        }
    }

    /// <summary>Sum of all measures, to a thousandth.</summary>
    public double Sum => Interlocked.Read(ref _sumInThousandths) / 1000.0;

    public void Record(double measure)
    {
        var bucket = Array.FindIndex(bounds, bound => measure <= bound);
        Interlocked.Increment(ref _buckets[bucket < 0 ? bounds.Length : bucket]);
        Interlocked.Add(ref _sumInThousandths, (long)(measure * 1000));
    }
}
