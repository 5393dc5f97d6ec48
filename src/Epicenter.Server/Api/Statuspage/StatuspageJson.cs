using System.Text.Json.Serialization;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Server.Api.Statuspage;

/// <summary>How Statuspage's shapes are written: snake case, times in UTC.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(SummaryShape))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(ComponentsAnswer))]
[JsonSerializable(typeof(IncidentsAnswer))]
[JsonSerializable(typeof(MaintenancesAnswer))]
internal sealed partial class StatuspageJson : JsonSerializerContext;
