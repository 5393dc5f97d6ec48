using System.Text.Json.Serialization;
using Epicenter.Core.Detection;

namespace Epicenter.Server.Api.Contract;

/// <summary>A service within a blast radius.</summary>
/// <param name="Probability">Probability, 0 to 1, that it fails while the entity is down and all else is well.</param>
/// <param name="State">How it is doing now.</param>
public sealed record ReachedJson(
    string Service,
    double Probability,
    [property: JsonConverter(typeof(WordConverter<ServiceState>))] ServiceState State);
