using System.Collections.Immutable;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Tests;

/// <summary>
/// A small catalog for tests: provider <c>north</c> with network and storage, provider <c>south</c> with dns; shops on the network,
/// archives on the storage, offices on the dns, loners on nothing, and two internet providers, one of them American.
/// </summary>
internal static class Town
{
    public static readonly ImmutableArray<string> Shops = Numbered("shop", 6);
    public static readonly ImmutableArray<string> Archives = Numbered("archive", 6);
    public static readonly ImmutableArray<string> Offices = Numbered("office", 6);
    public static readonly ImmutableArray<string> Loners = Numbered("loner", 4);

    public static readonly CatalogGraph Graph = CatalogGraph.Compile(
    [
        new Entity("north", EntityKind.Provider, "North", null, null, [], null),
        new Entity("north/hall", EntityKind.Region, "North hall", "north", null, [], null),
        new Entity("north/hall/network", EntityKind.Component, "Network", "north/hall", ComponentClass.Network, [], null),
        new Entity("north/hall/storage", EntityKind.Component, "Storage", "north/hall", ComponentClass.Storage, [], null),
        new Entity("south", EntityKind.Provider, "South", null, null, [], null),
        new Entity("south/dns", EntityKind.Component, "DNS", "south", ComponentClass.Dns, [], null),
        .. Shops.Select(id => Service(id, "shopping", "north/hall/network")),
        .. Archives.Select(id => Service(id, "work", "north/hall/storage")),
        .. Offices.Select(id => Service(id, "work", "south/dns")),
        .. Loners.Select(id => Service(id, "games")),
        Service("cable", ServiceProfile.InternetProvider),
        In("US", Service("fiber", ServiceProfile.InternetProvider)),
    ]);

    public static ImmutableArray<string> Services => [.. Enumerable.Range(0, Graph.ServiceCount).Select(s => Graph.Service(s).Id)];

    public static int Index(string service) => Graph.TryGetService(service, out var index) ? index : throw new ArgumentException(service);

    private static ImmutableArray<string> Numbered(string name, int count) => [.. Enumerable.Range(1, count).Select(i => $"{name}-{i}")];

    private static Entity In(string country, Entity service) => service with { Profile = service.Profile! with { Countries = [country] } };

    private static Entity Service(string id, string category, params string[] standsOn) => new(
        id,
        EntityKind.Service,
        id,
        null,
        null,
        [.. standsOn.Select(e => new Dependency(e, 0.9, "runtime", "estimate", []))],
        new ServiceProfile(category, [], null, []));
}
