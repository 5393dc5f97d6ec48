using System.Runtime.CompilerServices;
using Epicenter.Core.Catalog;

namespace Epicenter.Server.Pages.Directory;

/// <summary>A catalog's services by name, as people sort names. Worked out once a catalog: for thousands it takes longer than the page that lists them.</summary>
internal static class NameOrder
{
    private static readonly ConditionalWeakTable<CatalogGraph, Entity[]> s_byName = [];

    public static IReadOnlyList<Entity> Of(CatalogGraph catalog) => s_byName.GetValue(catalog, Sort);

    private static Entity[] Sort(CatalogGraph catalog) =>
        [.. Enumerable.Range(0, catalog.ServiceCount).Select(catalog.Service).OrderBy(s => s.Name, StringComparer.InvariantCultureIgnoreCase)];
}
