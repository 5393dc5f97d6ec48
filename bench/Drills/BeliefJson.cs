using System.Text.Json;
using System.Text.Json.Serialization;

namespace Epicenter.Bench.Drills;

/// <summary>How a belief is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Belief))]
internal sealed partial class BeliefJson : JsonSerializerContext;
