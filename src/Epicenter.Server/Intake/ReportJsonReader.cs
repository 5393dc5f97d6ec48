using System.Buffers;
using System.Text.Json;
using Epicenter.Server.Api;

namespace Epicenter.Server.Intake;

/// <summary>Reads the members of a report from JSON, whatever else it holds.</summary>
/// <remarks>Implementation note: a reader and no document, since this is what everyone waits for when everyone reports.</remarks>
internal static class ReportJsonReader
{
    public static (ReportDraft? Draft, Problem? Problem) Read(in ReadOnlySequence<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                ? ReadObject(ref reader)
                : (null, new Problem(ProblemKind.MalformedBody, "A report is one JSON object."));
        }
        catch (JsonException e)
        {
            return (null, new Problem(ProblemKind.MalformedBody, $"Not valid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."));
        }
    }

    private static (ReportDraft? Draft, Problem? Problem) ReadObject(ref Utf8JsonReader reader)
    {
        var draft = new ReportDraft();
        Dictionary<string, string[]>? errors = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (MemberOf(ref reader) is not { } member)
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            if (Text(ref reader, out var text))
            {
                member.Set(draft, text);
            }
            else
            {
                (errors ??= [])[member.Name] = ["must be a string"];
            }
        }

        // Whatever follows the object is no report.
        reader.Read();
        return errors is null ? (draft, null) : (null, Problem.Invalid(errors));
    }

    private static ReportMember? MemberOf(ref Utf8JsonReader reader)
    {
        foreach (var member in ReportMember.All)
        {
            if (reader.ValueTextEquals(member.Utf8Name))
            {
                return member;
            }
        }

        return null;
    }

    // False for another type, or a string that is not valid Unicode.
    private static bool Text(ref Utf8JsonReader reader, out string? text)
    {
        text = null;
        if (reader.TokenType is JsonTokenType.Null or not JsonTokenType.String)
        {
            var isNull = reader.TokenType == JsonTokenType.Null;
            reader.Skip();
            return isNull;
        }

        try
        {
            text = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
