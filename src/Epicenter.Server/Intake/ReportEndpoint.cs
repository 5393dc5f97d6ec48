using Epicenter.Server.Api;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Pages.Reporting;

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

    private static async Task<IResult> PostAsync(HttpContext context, ReportDesk desk)
    {
        var answer = await desk.TakeAsync(context);
        return answer is Problem problem && ReportRefusal.IsForAPerson(context.Request) ? await ReportRefusal.ShowAsync(context, problem) : answer;
    }
}
