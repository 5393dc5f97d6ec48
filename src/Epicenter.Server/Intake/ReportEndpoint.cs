using Epicenter.Core.Catalog;
using Epicenter.Server.Api;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Live;
using Epicenter.Server.Operations;
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
            .WithDescription("Answered once the report is on disk. The same id again counts once. A form is answered with the way back to its page.")
            .Produces<AcceptedJson>(StatusCodes.Status202Accepted)
            .Produces(StatusCodes.Status303SeeOther)
            .ProducesApiProblem(StatusCodes.Status400BadRequest)
            .ProducesApiProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesApiProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesApiProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesApiProblem(StatusCodes.Status429TooManyRequests)
            .ProducesApiProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> PostAsync(
        HttpContext context, CatalogGraph catalog, IntakeGate gate, ReportRate rate, ReporterPseudonyms pseudonyms, IntakeCounts counts, TimeProvider time)
    {
        if (rate.WaitFor(context.Connection.RemoteIpAddress) is { } wait)
        {
            counts.Reject(Rejection.RateLimited);
            return new Problem(ProblemKind.TooMany, "Your report may well have counted already; try again later.") { RetryAfter = wait };
        }

        var (draft, unreadable) = await ReportBody.ReadAsync(context.Request);
        if (draft is null)
        {
            counts.Reject(Rejection.Unreadable);
            return unreadable!;
        }

        var arrival = time.GetUtcNow();
        var (report, problem) = ReportRules.Check(draft, catalog, arrival, pseudonyms.Of(context, arrival));
        if (report is null)
        {
            counts.Reject(Rejection.Invalid);
            return problem!;
        }

        var receipt = await gate.SubmitAsync([report]);
        counts.Add(receipt);
        return receipt.Refusal is { } reason ? Problem.NotAccepting(reason)
            : context.Request.HasJsonContentType()
                ? Results.Json(new AcceptedJson(ReportIdentity.Of(report)), ApiJson.Default.AcceptedJson, statusCode: StatusCodes.Status202Accepted)
                : new BackToPage(report.Service, context.Request.Query["lang"]);
    }
}
