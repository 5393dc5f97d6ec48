using System.Text.Json;
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
    public static async Task<(ReportDraft? Draft, Problem? Problem)> ReadAsync(HttpRequest request)
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

    private static async Task<(ReportDraft? Draft, Problem? Problem)> ReadJsonAsync(HttpRequest request)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? FromJson(document.RootElement)
                : (null, new Problem(ProblemKind.MalformedBody, "A report is one JSON object."));
        }
        catch (JsonException e)
        {
            return (null, new Problem(ProblemKind.MalformedBody, $"Not valid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."));
        }
    }

    private static (ReportDraft? Draft, Problem? Problem) FromJson(JsonElement json)
    {
        var errors = new Dictionary<string, string[]>();
        var draft = new ReportDraft
        {
            Id = Text("id"),
            At = Text("at"),
            Service = Text("service"),
            Symptom = Text("symptom"),
            Country = Text("country"),
            Subdivision = Text("subdivision"),
            Network = Text("network"),
            Proof = Text("proof"),
        };
        return errors.Count == 0 ? (draft, null) : (null, Problem.Invalid(errors));

        string? Text(string member)
        {
            if (!json.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            try
            {
                return value.GetString();
            }
            catch (InvalidOperationException)
            {
                // Another type, or a string that is not valid Unicode.
                errors[member] = ["must be a string"];
                return null;
            }
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
