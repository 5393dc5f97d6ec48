using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Epicenter.Server.Security;

/// <summary>How many reports an address may send: enough for a household or an office, too few to drown out a country.</summary>
internal sealed class ReportRate : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress>? _limiter;

    /// <param name="perMinute">Null: no limit.</param>
    public ReportRate(int? perMinute) => _limiter = perMinute is { } limit
        ? PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetTokenBucketLimiter(Household(address), _ => Bucket(limit)))
        : null;

    /// <summary>Takes one report's turn.</summary>
    /// <returns>How long to wait; null when there is no need to.</returns>
    public TimeSpan? WaitFor(IPAddress? address)
    {
        if (_limiter is null || address is null)
        {
            return null;
        }

        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
    }

    public void Dispose() => _limiter?.Dispose();

    // An IPv6 subscriber has a whole /64 to send from.
    internal static IPAddress Household(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = 2 * perMinute,
        TokensPerPeriod = perMinute,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        QueueLimit = 0,
    };
}
