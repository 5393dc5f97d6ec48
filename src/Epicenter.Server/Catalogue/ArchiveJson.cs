using System.Text.Json.Serialization;
using Epicenter.Core.Incidents;

namespace Epicenter.Server.Catalogue;

/// <summary>How incidents are written into the archive, and read from it; what a later version adds is passed over.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Incident))]
internal sealed partial class ArchiveJson : JsonSerializerContext;
