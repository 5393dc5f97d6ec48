using System.Text.Json;
using System.Text.Json.Serialization;

namespace Epicenter.Server.Api.Contract;

/// <summary>How the contract's shapes are written and read; source-generated, so that start-up stays short.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(ReplayJson))]
[JsonSerializable(typeof(IncidentJson))]
[JsonSerializable(typeof(IncidentEventJson))]
public sealed partial class ContractJson : JsonSerializerContext;
