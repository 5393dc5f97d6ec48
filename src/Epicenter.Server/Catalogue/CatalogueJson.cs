using System.Text.Json;
using System.Text.Json.Serialization;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Server.Catalogue;

/// <summary>How the catalogue is downloaded as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(ListJson<CatalogueRow>))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
