using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Epicenter.Server.Pages.Method;

/// <summary>How the score is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ImmutableArray<Score>))]
internal sealed partial class ScoreJson : JsonSerializerContext;
