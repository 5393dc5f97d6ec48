using System.Text.Json;
using System.Text.Json.Serialization;

namespace Epicenter.Server.Api.Contract;

/// <summary>How the HTTP API's shapes are written; source-generated, so that start-up stays short.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(AcceptedJson))]
[JsonSerializable(typeof(BatchJson))]
[JsonSerializable(typeof(DoneJson))]
[JsonSerializable(typeof(EntityJson))]
[JsonSerializable(typeof(HealthJson))]
[JsonSerializable(typeof(IncidentChangeJson))]
[JsonSerializable(typeof(ListJson<ActJson>))]
[JsonSerializable(typeof(ListJson<IncidentEventJson>))]
[JsonSerializable(typeof(ListJson<IncidentJson>))]
[JsonSerializable(typeof(ListJson<ServiceJson>))]
[JsonSerializable(typeof(ProblemJson))]
[JsonSerializable(typeof(ReportJson))]
[JsonSerializable(typeof(SeriesJson))]
[JsonSerializable(typeof(ServiceDetailJson))]
[JsonSerializable(typeof(StateJson))]
[JsonSerializable(typeof(TickJson))]
public sealed partial class ApiJson : JsonSerializerContext;
