using Epicenter.Core.Catalog;

namespace Epicenter.Server.Api.Contract;

/// <summary>Turns what the catalog holds of an entity into what the contract promises.</summary>
public static class EntityMapping
{
    private const string PartOf = "part";

    /// <summary>What an entity depends on directly, the one that it is a part of included.</summary>
    public static IReadOnlyList<StandsOnJson> StandsOnJson(this Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var named = entity.DependsOn.Select(d => new StandsOnJson(d.Entity, d.Strength, d.Kind, d.Source));
        return entity.Parent is { } parent && entity.DependsOn.All(d => d.Entity != parent)
            ? [.. named, new StandsOnJson(parent, CatalogGraph.PartStrength, PartOf, null)]
            : [.. named];
    }
}
