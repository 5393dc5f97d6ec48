using Epicenter.Core.Catalog;
using Epicenter.Server.Api;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Live;
using Epicenter.Server.Operations;
using Epicenter.Server.Security.Keys;
using Microsoft.Net.Http.Headers;

namespace Epicenter.Server.Intake;

/// <summary>Takes signals by the batch from sources that hold the key.</summary>
internal static class BatchEndpoint
{
    private static readonly string[] Types =
    [
        "application/x-ndjson", "application/ndjson", "application/jsonl", "application/json",
        "application/gzip", "application/x-gzip", "application/octet-stream", "text/plain",
    ];

    public static void MapBatches(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/signals", PostAsync).WithTags("Intake")
            .WithMetadata(new BodyLimit(Batch.LongestBytes))
            .Accepts<string>(Types[0], Types[1..])
            .WithSummary("Send signals, one a line, gzipped or not; needs a key of scope batch or probe")
            .WithDescription("Lines that break the rules are named and skipped; the others are on disk when this answers. "
                + SentKey.Advice)
            .Produces<BatchJson>()
            .ProducesApiProblem(StatusCodes.Status400BadRequest)
            .ProducesApiProblem(StatusCodes.Status401Unauthorized)
            .ProducesApiProblem(StatusCodes.Status403Forbidden)
            .ProducesApiProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesApiProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesApiProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> PostAsync(
        HttpContext context, CatalogGraph catalog, IntakeGate gate, AccessKeys keys, IntakeCounts counts, TimeProvider time)
    {
        var request = context.Request;
        if ((SentKey.Of(request) is { } sent ? keys.Find(sent) : null) is not { } key)
        {
            return new Problem(ProblemKind.KeyRequired, SentKey.Advice);
        }

        if (key.Scope is KeyScope.Site or KeyScope.Operator)
        {
            return Problem.WrongScope(key);
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !Types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
        {
            return new Problem(ProblemKind.UnsupportedType, "Send application/x-ndjson or application/gzip.");
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted);
        body.Position = 0;
        var (batch, problem) = Batch.Read(body, catalog, key, time.GetUtcNow());
        if (batch is null)
        {
            return problem!;
        }

        counts.Reject(Rejection.Invalid, batch.Rejected.Count);
        var receipt = batch.Signals.Count > 0 ? await gate.SubmitAsync(batch.Signals) : default;
        counts.Add(receipt);
        return receipt.Refusal is { } reason
            ? Problem.NotAccepting(reason)
            : Results.Json(new BatchJson(receipt.Accepted, receipt.Duplicates, batch.Rejected), ApiJson.Default.BatchJson);
    }
}
