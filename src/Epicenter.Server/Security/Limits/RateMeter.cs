namespace Epicenter.Server.Security.Limits;

/// <summary>
/// A token bucket for each of any number of keys, in memory of a fixed size. The generic cell rate algorithm (ITU-T I.371): a bucket is one
/// moment, at which it will be full again.
/// </summary>
/// <remarks>
/// Implementation note: keys share the memory in groups of four, as in a processor's cache. Where all four of a group are in use, the one
/// that is nearest to being full again is forgotten: somebody who comes from a million prefixes gets more through, but never keeps another out.
/// </remarks>
internal sealed class RateMeter
{
    private const int Ways = 4;
    private const int Groups = 16 * 1024;

    private readonly Lock _turn = new();
    private readonly Bucket[] _buckets = new Bucket[Ways * Groups];
    private readonly TimeSpan _interval;
    private readonly TimeSpan _tolerance;

    /// <param name="perMinute">In the long run; twice as many at once.</param>
    public RateMeter(int perMinute)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perMinute, 1);
        _interval = TimeSpan.FromMinutes(1) / perMinute;
        _tolerance = TimeSpan.FromMinutes(2) - _interval;
    }

    /// <summary>Takes a token.</summary>
    /// <param name="now">Time since any fixed moment.</param>
    /// <returns>How long until there is one; null when one was taken.</returns>
    public TimeSpan? Take(UInt128 key, TimeSpan now)
    {
        lock (_turn)
        {
            ref var bucket = ref BucketOf(key);
            var fullAt = bucket.FullAt > now ? bucket.FullAt : now;
            var wait = fullAt - now - _tolerance;
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            bucket.FullAt = fullAt + _interval;
            return null;
        }
    }

    private ref Bucket BucketOf(UInt128 key)
    {
        // The runtime seeds the hash anew in each process: nobody can choose keys that meet in one group.
        var group = _buckets.AsSpan((int)((uint)HashCode.Combine(key) % Groups) * Ways, Ways);
        ref var oldest = ref group[0];
        foreach (ref var bucket in group)
        {
            if (bucket.Key == key)
            {
                return ref bucket;
            }

            if (bucket.FullAt < oldest.FullAt)
            {
                oldest = ref bucket;
            }
        }

        oldest = new Bucket { Key = key };
        return ref oldest;
    }

    private struct Bucket
    {
        public UInt128 Key;
        public TimeSpan FullAt;
    }
}
