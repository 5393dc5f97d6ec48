using System.Text.Json;
using System.Text.Json.Serialization;

namespace Epicenter.Bench.Detection.Reporting;

/// <summary>How a figure is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Figure))]
internal sealed partial class FigureJson : JsonSerializerContext;
