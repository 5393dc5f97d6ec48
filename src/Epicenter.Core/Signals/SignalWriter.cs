using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Epicenter.Core.Signals;

/// <summary>Writes the members of a signal in the contract's order, and leaves out those that are unknown.</summary>
internal static class SignalWriter
{
    // Lines are stored and exchanged, never put into a page as they are: readable beats escaped for HTML.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void Write(IBufferWriter<byte> output, Signal signal)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        switch (signal)
        {
            case Report report:
                WriteStart(json, "report"u8, signal);
                Write(json, report);
                break;
            case Probe probe:
                WriteStart(json, "probe"u8, signal);
                Write(json, probe);
                break;
            case Notice notice:
                WriteStart(json, "notice"u8, signal);
                Write(json, notice);
                break;
            case Act act:
                WriteStart(json, "act"u8, signal);
                Write(json, act);
                break;
            default:
                throw Signal.UnknownKind(signal);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteString("service"u8, report.Service);
        WriteWord(json, "symptom"u8, report.Symptom);
        WriteText(json, "country"u8, report.Country);
        WriteText(json, "subdivision"u8, report.Subdivision);
        WriteText(json, "reporter"u8, report.Reporter);
        WriteText(json, "origin"u8, report.Origin);
        WriteText(json, "network"u8, report.Network);
    }

    private static void Write(Utf8JsonWriter json, Probe probe)
    {
        json.WriteString("target"u8, probe.Target);
        json.WriteString("from"u8, probe.From);
        json.WriteString("outcome"u8, EnumWords.Of(probe.Outcome));
        WriteWord(json, "failure"u8, probe.Failure);
        if (probe.Status is { } status)
        {
            json.WriteNumber("status"u8, status);
        }

        if (probe.LatencyMs is { } latencyMs)
        {
            json.WriteNumber("latencyMs"u8, latencyMs);
        }
    }

    private static void Write(Utf8JsonWriter json, Notice notice)
    {
        json.WriteString("target"u8, notice.Target);
        json.WriteString("state"u8, EnumWords.Of(notice.State));
        WriteText(json, "title"u8, notice.Title);
        WriteText(json, "body"u8, notice.Body);
        WriteText(json, "url"u8, notice.Url);
        WriteText(json, "source"u8, notice.Source);
    }

    private static void Write(Utf8JsonWriter json, Act act)
    {
        json.WriteString("act"u8, EnumWords.Of(act.Deed));
        json.WriteString("by"u8, act.By);
        json.WriteString("why"u8, act.Why);
        WriteText(json, "incident"u8, act.Incident);
        WriteText(json, "text"u8, act.Text);
        WriteText(json, "entity"u8, act.Entity);
        WriteText(json, "into"u8, act.Into);
        if (!act.Services.IsEmpty)
        {
            json.WriteStartArray("services"u8);
            foreach (var service in act.Services)
            {
                json.WriteStringValue(service);
            }

            json.WriteEndArray();
        }

        WriteWord(json, "mechanism"u8, act.Mechanism);
        WriteText(json, "rumour"u8, act.Rumour);
        WriteText(json, "service"u8, act.Service);
        WriteText(json, "reporter"u8, act.Reporter);
        WriteText(json, "origin"u8, act.Origin);
        WriteText(json, "network"u8, act.Network);
        WriteText(json, "country"u8, act.Country);
        WriteTimeIfAny(json, "from"u8, act.From);
        WriteTimeIfAny(json, "until"u8, act.Until);
    }

    private static void WriteStart(Utf8JsonWriter json, ReadOnlySpan<byte> kind, Signal signal)
    {
        json.WriteString("kind"u8, kind);
        WriteText(json, "id"u8, signal.Id);
        WriteTime(json, "at"u8, signal.At);
        WriteTimeIfAny(json, "receivedAt"u8, signal.ReceivedAt);
    }

    private static void WriteTimeIfAny(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset? moment)
    {
        if (moment is { } known)
        {
            WriteTime(json, name, known);
        }
    }

    private static void WriteTime(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset moment)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
        Rfc3339.TryFormat(moment, text, out var written);
        json.WriteString(name, text[..written]);
    }

    private static void WriteWord<TEnum>(Utf8JsonWriter json, ReadOnlySpan<byte> name, TEnum? value)
        where TEnum : struct, Enum => WriteText(json, name, value is { } known ? EnumWords.Of(known) : null);

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
