using System.Buffers;
using System.Text.Json;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Server.Intake;

/// <summary>Tells that a report is on disk, and by which id.</summary>
internal sealed class Accepted(string id) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new AcceptedJson(id), ApiJson.Default.AcceptedJson);
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status202Accepted;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;

        // Not flushed: head and body leave together when the request ends.
        response.BodyWriter.Write(body);
        return Task.CompletedTask;
    }
}
