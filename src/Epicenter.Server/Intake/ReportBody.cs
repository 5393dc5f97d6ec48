using Epicenter.Server.Api;
using Microsoft.Extensions.Primitives;

namespace Epicenter.Server.Intake;

/// <summary>Reads a report from JSON or from the form of a page.</summary>
internal static class ReportBody
{
    public const int LongestBytes = 16 * 1024;

    /// <summary>The field of the form that no person sees; its name is one that programs like to fill in.</summary>
    public const string TrapField = "homepage";

    /// <summary>Reads what the request holds.</summary>
    /// <returns>The draft, or the problem.</returns>
    public static async ValueTask<(ReportDraft? Draft, Problem? Problem)> ReadAsync(HttpRequest request)
    {
        if (request.HasJsonContentType())
        {
            return await ReadJsonAsync(request);
        }

        return request.HasFormContentType && !IsMultipart(request)
            ? await ReadFormAsync(request)
            : (null, new Problem(ProblemKind.UnsupportedType, "Send application/json or application/x-www-form-urlencoded."));
    }

    private static async Task<(ReportDraft? Draft, Problem? Problem)> ReadFormAsync(HttpRequest request)
    {
        try
        {
            return (FromForm(await request.ReadFormAsync(request.HttpContext.RequestAborted)), null);
        }
        catch (InvalidDataException e)
        {
            return (null, new Problem(ProblemKind.MalformedBody, e.Message));
        }
    }

    private static async ValueTask<(ReportDraft? Draft, Problem? Problem)> ReadJsonAsync(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.IsCompleted)
            {
                var draft = ReportJsonReader.Read(read.Buffer);
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return draft;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static ReportDraft FromForm(IFormCollection form) => new()
    {
        Id = Field(form["id"]),
        Service = Field(form["service"]),
        Symptom = Field(form["symptom"]),
        Country = Field(form["country"]),
        Subdivision = Field(form["subdivision"]),
        Network = Field(form["network"]),
        Proof = Field(form["proof"]),
        Trap = Field(form[TrapField]),
    };

    // A form sends what was left open as an empty text.
    private static string? Field(StringValues value) => string.IsNullOrWhiteSpace(value.ToString()) ? null : value.ToString();

    private static bool IsMultipart(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is true;
}
