using System.Text.Json;
using System.Text.Json.Serialization;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Server.Pages.PostMortem;

/// <summary>How a post-mortem is handed on as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(PostMortemStory))]
internal sealed partial class PostMortemJson : JsonSerializerContext;
