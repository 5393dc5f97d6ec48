using System.Text.Json.Serialization;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;

namespace Epicenter.Server.Api.Contract;

/// <summary>An entity, how it is doing, and how far its failure would reach.</summary>
/// <param name="Class">The component's class; null for everything else.</param>
/// <param name="Probability">Highest posterior that it is the cause of an open incident; null when it is suspected in none.</param>
/// <param name="Incident">Id of that incident.</param>
/// <param name="Parts">Ids of the entities that are parts of it.</param>
/// <param name="Dependants">What depends on it directly, strongest first.</param>
public sealed record EntityJson(
    string Id,
    [property: JsonConverter(typeof(WordConverter<EntityKind>))] EntityKind Kind,
    string Name,
    string? Parent,
    [property: JsonConverter(typeof(WordConverter<ComponentClass>))] ComponentClass? Class,
    [property: JsonConverter(typeof(WordConverter<ServiceState>))] ServiceState State,
    double? Probability,
    string? Incident,
    IReadOnlyList<StandsOnJson> StandsOn,
    IReadOnlyList<string> Parts,
    IReadOnlyList<DependantJson> Dependants,
    BlastRadiusJson BlastRadius);
