using Epicenter.Core.Catalog;
using Epicenter.Server.Api;
using Epicenter.Server.Live;
using Epicenter.Server.Networks;
using Epicenter.Server.Operations;
using Epicenter.Server.Security;

namespace Epicenter.Server.Intake;

/// <summary>Where a report is looked at, let in or turned away, and acknowledged once it is on disk.</summary>
internal sealed class ReportDesk(
    CatalogGraph catalog, IntakeGate gate, ReportAdmission admission, NetworkTable networks, IntakeCounts counts, TimeProvider time)
{
    public async ValueTask<IResult> TakeAsync(HttpContext context)
    {
        var arrival = time.GetUtcNow();
        var (sender, refusal) = admission.Receive(context, arrival);
        if (refusal is not null)
        {
            return refusal;
        }

        var (draft, unreadable) = await ReportBody.ReadAsync(context.Request);
        var (report, problem) = draft is null
            ? (null, unreadable)
            : ReportRules.Check(draft, catalog, arrival, sender.Pseudonym, networks.Find(sender.Address));
        if (report is null)
        {
            counts.Reject(draft is null ? Rejection.Unreadable : Rejection.Invalid);
            return problem!;
        }

        if (draft!.Trap is not null)
        {
            // Told that all is well, so that nobody learns which field gave them away.
            counts.Reject(Rejection.Trapped);
            return new BackToPage(report.Service, context.Request.Query["lang"]);
        }

        if (admission.Refuse(sender, report, draft.Proof, arrival) is { } excess)
        {
            return excess;
        }

        var receipt = await gate.SubmitAsync([report]);
        counts.Add(receipt);
        return receipt.Refusal is { } reason ? Problem.NotAccepting(reason)
            : context.Request.HasJsonContentType()
                ? new Accepted(ReportIdentity.Of(report))
                : new BackToPage(report.Service, context.Request.Query["lang"]);
    }
}
