using System.Text.Json;
using System.Text.Json.Serialization;

namespace Epicenter.Cli.Drills;

/// <summary>How the truth of a drill is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(DrillTruth))]
internal sealed partial class DrillJson : JsonSerializerContext;
