using System.Text.Json;
using System.Text.Json.Serialization;

namespace Epicenter.Server.Security.Keys;

/// <summary>How the file of keys is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(KeyFileJson))]
internal sealed partial class KeyFileFormat : JsonSerializerContext;
