using System.Text.Json;
using System.Text.Json.Serialization;

namespace Epicenter.Cli.Benchmarks;

/// <summary>How a figure is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Figure))]
internal sealed partial class FigureJson : JsonSerializerContext;
