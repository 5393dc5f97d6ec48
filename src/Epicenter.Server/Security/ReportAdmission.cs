using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;
using Epicenter.Server.Api;
using Epicenter.Server.Networks;
using Epicenter.Server.Operations;
using Epicenter.Server.Security.Keys;
using Epicenter.Server.Security.Limits;
using Epicenter.Server.Security.Proofs;
using Epicenter.Server.Security.Pseudonyms;

namespace Epicenter.Server.Security;

/// <summary>Lets reports in without an account: as many as a household, a network and a service plausibly send, and beyond that for a proof of work.</summary>
/// <remarks>Who holds a key answers for what they send: only the key's own limit holds for them.</remarks>
internal sealed class ReportAdmission(
    AccessKeys keys, ReporterPseudonyms pseudonyms, Challenges challenges, CatalogGraph catalog, ServerOptions options, IntakeCounts counts, TimeProvider time)
{
    /// <summary>The part of a report form's address that holds a site's key.</summary>
    public const string SiteParameter = "site";

    private readonly ReportGauges? _gauges = options.Bench ? null : new ReportGauges(options.Limits, options.ProofOfWork);
    private readonly long _start = time.GetTimestamp();

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Looks at who sends, before anything is read of what they send.</summary>
    public (ReportSender Sender, Problem? Refusal) Receive(HttpContext context, DateTimeOffset arrival)
    {
        var address = NetworkAddress.Of(context.Connection.RemoteIpAddress);
        var (key, refusal) = KeyOf(context.Request);
        if (refusal is null && _gauges?.CountFrom(address, key, Now) is { } wait)
        {
            refusal = TooMany(wait, "Your report may well have counted already; try again later.");
        }

        if (refusal is not null)
        {
            return (default, refusal);
        }

        var browser = context.Request.Headers.UserAgent.ToString();
        return (new ReportSender(address, key, pseudonyms.Of(address, browser, key?.Name, arrival)), null);
    }

    /// <summary>Looks at a sound report once more, now that its service is known.</summary>
    /// <returns>Why it is not taken; null when it is.</returns>
    public Problem? Refuse(ReportSender sender, Report report, string? proof, DateTimeOffset arrival)
    {
        if (_gauges is null || sender.Key is not null || !catalog.TryGetService(report.Service, out var service))
        {
            return null;
        }

        if (_gauges.NeedsProof(sender.Address, service, Now)
            && challenges.Check(proof, report.Service, arrival) is var verdict and not ProofVerdict.Valid)
        {
            counts.Reject(Rejection.ProofDemanded);
            return Problem.ProofRequired(verdict, challenges.Set(report.Service, arrival));
        }

        return _gauges.CountOn(service, Now) is { } wait
            ? TooMany(wait, $"Very many people report {report.Service} just now, and that is known; try again later.")
            : null;
    }

    private (AccessKey? Key, Problem? Refusal) KeyOf(HttpRequest request)
    {
        if (SentKey.Of(request) is { } sent)
        {
            return Permit(keys.Find(sent), new Problem(ProblemKind.KeyRequired, "The key is unknown, or was revoked. Reports need none."));
        }

        // A link that hangs on a wall outlives its key: who follows it counts as a stranger.
        return request.QueryString.HasValue && request.Query[SiteParameter] is [{ Length: > 0 } site] ? Permit(keys.Find(site), null) : default;
    }

    private static (AccessKey? Key, Problem? Refusal) Permit(AccessKey? key, Problem? unknown) => key switch
    {
        null => (null, unknown),
        { Scope: KeyScope.Probe or KeyScope.Operator } => (null, Problem.WrongScope(key)),
        _ => (key, null),
    };

    private Problem TooMany(TimeSpan wait, string detail)
    {
        counts.Reject(Rejection.RateLimited);
        return new Problem(ProblemKind.TooMany, detail) { RetryAfter = wait };
    }
}
