using System.Text.Json;
using System.Text.Json.Serialization;

namespace Epicenter.Server.Api.Contract;

/// <summary>Writes and reads an enum as the contract spells its words: <c>partial-outage</c>.</summary>
public sealed class WordConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
