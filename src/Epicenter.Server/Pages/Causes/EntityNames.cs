using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages.Causes;

/// <summary>Names for people: <c>AWS N. Virginia (us-east-1)</c> rather than an id or a bare <c>N. Virginia</c>.</summary>
public static class EntityNames
{
    /// <summary>The name by which an entity is known on its own; the id where the catalog lacks it.</summary>
    public static string Of(CatalogGraph catalog, string id, Language language)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.Find(id) is { } entity ? Of(catalog, entity, language) : id;
    }

    public static string Of(CatalogGraph catalog, Entity entity, Language language)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity.Kind switch
        {
            EntityKind.Provider => Short(entity),
            EntityKind.Region => WithCode(WithProvider(ParentName(catalog, entity, language), entity.Name), entity),
            EntityKind.Component when ParentName(catalog, entity, language) is { Length: > 0 } parent => $"{BareOf(entity, language)}, {parent}",
            _ => entity.Name,
        };
    }

    /// <summary>The name without what the entity is a part of.</summary>
    public static string BareOf(Entity entity, Language language)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity.Kind == EntityKind.Component ? ComponentNames.Of(entity.Name, language) : entity.Name;
    }

    /// <summary>The region or provider that a component belongs to; any other entity is its own place.</summary>
    public static Entity? PlaceOf(CatalogGraph catalog, string id)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var entity = catalog.Find(id);
        while (entity is { Kind: EntityKind.Component, Parent: { } parent } && catalog.Find(parent) is { } above)
        {
            entity = above;
        }

        return entity;
    }

    /// <summary>Whether <paramref name="id"/> is <paramref name="place"/> or a part of it.</summary>
    public static bool IsWithin(CatalogGraph catalog, string id, string place)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        for (var entity = catalog.Find(id); entity is not null; entity = entity.Parent is { } parent ? catalog.Find(parent) : null)
        {
            if (entity.Id == place)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsUnknown(string id) => id == Hypothesis.Unknown;

    private static string ParentName(CatalogGraph catalog, Entity entity, Language language) =>
        entity.Parent is { } parent && catalog.Find(parent) is { } above
            ? above.Kind == EntityKind.Provider ? Short(above) : Of(catalog, above, language)
            : "";

    // People say AWS; the catalog says Amazon Web Services under the id aws.
    private static string Short(Entity provider)
    {
        var initials = string.Concat(provider.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToLowerInvariant(w[0])));
        return initials.Length > 1 && initials == provider.Id ? provider.Id.ToUpperInvariant() : provider.Name;
    }

    // Some catalogs say N. Virginia, others AWS N. Virginia.
    private static string WithProvider(string provider, string name) =>
        provider.Length == 0 || name.StartsWith(provider + " ", StringComparison.OrdinalIgnoreCase) ? name : $"{provider} {name}";

    private static string WithCode(string name, Entity region)
    {
        var code = region.Id[(region.Id.LastIndexOf('/') + 1)..];
        return name.Contains(code, StringComparison.OrdinalIgnoreCase) ? name : $"{name} ({code})";
    }
}
