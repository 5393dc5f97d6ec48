using Epicenter.Core.Catalog;
using Epicenter.Server.Api;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Live;
using Epicenter.Server.Networks;
using Epicenter.Server.Operations;
using Epicenter.Server.Pages.Reporting;
using Epicenter.Server.Security;

namespace Epicenter.Server.Intake;

/// <summary>Takes one report from anyone, without an account.</summary>
internal static class ReportEndpoint
{
    public static void MapReports(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/reports", PostAsync).WithTags("Intake")
            .WithMetadata(new BodyLimit(ReportBody.LongestBytes))
            .Accepts<ReportJson>("application/json", "application/x-www-form-urlencoded")
            .WithSummary("Report that a service does not work")
            .WithDescription("Answered once the report is on disk. The same id again counts once. While very many reports come in, 428 asks for a proof of "
                + "work: solve the challenge and send the report again with the member proof. A form is answered with the way back to its page, or with a page "
                + "that says what went wrong. A site's key, as header or as ?site=KEY, lifts the limits for strangers.")
            .Produces<AcceptedJson>(StatusCodes.Status202Accepted)
            .Produces(StatusCodes.Status303SeeOther)
            .ProducesApiProblem(StatusCodes.Status400BadRequest)
            .ProducesApiProblem(StatusCodes.Status401Unauthorized)
            .ProducesApiProblem(StatusCodes.Status403Forbidden)
            .ProducesApiProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesApiProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesApiProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesApiProblem(StatusCodes.Status428PreconditionRequired)
            .ProducesApiProblem(StatusCodes.Status429TooManyRequests)
            .ProducesApiProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> PostAsync(
        HttpContext context, CatalogGraph catalog, IntakeGate gate, ReportAdmission admission, NetworkTable networks, IntakeCounts counts, TimeProvider time)
    {
        var answer = await TakeAsync(context, catalog, gate, admission, networks, counts, time);
        return answer is Problem problem && ReportRefusal.IsForAPerson(context.Request) ? await ReportRefusal.ShowAsync(context, problem) : answer;
    }

    private static async Task<IResult> TakeAsync(
        HttpContext context, CatalogGraph catalog, IntakeGate gate, ReportAdmission admission, NetworkTable networks, IntakeCounts counts, TimeProvider time)
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
                ? Results.Json(new AcceptedJson(ReportIdentity.Of(report)), ApiJson.Default.AcceptedJson, statusCode: StatusCodes.Status202Accepted)
                : new BackToPage(report.Service, context.Request.Query["lang"]);
    }
}
