using System.Text.Json;
using System.Text.Json.Serialization;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Api.Contract;

/// <summary>Writes times as RFC 3339 in UTC with a <c>Z</c>, and no more digits than there are.</summary>
public sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
        Rfc3339.TryFormat(value, text, out var written);
        writer.WriteStringValue(text[..written]);
    }
}
