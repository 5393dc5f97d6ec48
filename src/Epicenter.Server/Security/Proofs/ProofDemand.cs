using Epicenter.Server.Networks;
using Epicenter.Server.Security.Limits;

namespace Epicenter.Server.Security.Proofs;

/// <summary>Decides whether a report has to bring a proof of work: when its vicinity, or its service, has used up what is free.</summary>
internal sealed class ProofDemand(ProofOfWork mode, ReportLimits limits)
{
    private readonly RateMeter _vicinities = new(limits.VicinityWithoutProof);
    private readonly RateMeter _services = new(limits.ServiceWithoutProof);

    /// <summary>Counts one report, and says whether it goes beyond.</summary>
    /// <param name="service">Index of the service in the catalog.</param>
    /// <param name="now">Time since any fixed moment.</param>
    public bool IsDue(NetworkAddress vicinity, int service, TimeSpan now) => mode switch
    {
        ProofOfWork.Off => false,
        ProofOfWork.Always => true,
        // A vicinity that is over its own allowance does not use up the service's, which others need.
        _ => _vicinities.Take(vicinity.Bits, now) is not null || _services.Take((UInt128)service, now) is not null,
    };
}
