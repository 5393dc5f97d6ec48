using Epicenter.Server.Networks;
using Epicenter.Server.Security.Keys;
using Epicenter.Server.Security.Proofs;

namespace Epicenter.Server.Security.Limits;

/// <summary>Counts reports by household, vicinity, site and service, against the limits for each.</summary>
internal sealed class ReportGauges(ReportLimits limits, ProofOfWork proofs)
{
    private readonly RateMeter _households = new(limits.Household);
    private readonly RateMeter _vicinities = new(limits.Vicinity);
    private readonly RateMeter _services = new(limits.Service);
    private readonly ProofDemand _demand = new(proofs, limits);

    /// <summary>Counts a report from somewhere.</summary>
    /// <returns>How long to wait before the next; null when it may come in.</returns>
    public TimeSpan? CountFrom(NetworkAddress address, AccessKey? key, TimeSpan now) => key is not null
        ? _vicinities.Take(key.Fingerprint, now)
        : _households.Take(address.Household.Bits, now) ?? _vicinities.Take(address.Vicinity.Bits, now);

    /// <summary>Counts a report on a service, by its index in the catalog.</summary>
    /// <returns>How long to wait before the next; null when it may come in.</returns>
    public TimeSpan? CountOn(int service, TimeSpan now) => _services.Take((UInt128)service, now);

    /// <summary>Whether a report has to bring a proof of work.</summary>
    public bool NeedsProof(NetworkAddress address, int service, TimeSpan now) => _demand.IsDue(address.Vicinity, service, now);
}
