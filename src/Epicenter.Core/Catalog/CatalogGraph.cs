using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Epicenter.Core.Catalog;

/// <summary>The catalog, compiled: immutable, indexed, and with the reach of every entity worked out.</summary>
public sealed class CatalogGraph
{
    /// <summary>Probability that a part fails while its parent is down, unless the part names the parent itself.</summary>
    public const double PartStrength = 0.95;

    private readonly Dictionary<string, int> _byId;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<byte>> _byUtf8Id;
    private readonly ImmutableArray<int> _serviceOf;
    private readonly ImmutableArray<ImmutableArray<Reach>> _reach;
    private readonly ImmutableArray<ImmutableArray<Upstream>> _upstream;
    private readonly ImmutableArray<ImmutableArray<Upstream>> _standsOn;
    private readonly ImmutableArray<ImmutableArray<Upstream>> _besides;
    private readonly ImmutableArray<ImmutableArray<Reach>> _besiders;

    // As read, with what has ended; the graph itself is made of what holds.
    private readonly ImmutableArray<Entity> _recorded;

    private CatalogGraph(ImmutableArray<Entity> recorded, ImmutableArray<Outage> outages)
    {
        _recorded = recorded;
        ImmutableArray<Entity> entities =
            [.. recorded.Select(e => e.DependsOn.Any(d => d.Ended is not null) ? e with { DependsOn = [.. e.DependsOn.Where(d => d.Ended is null)] } : e)];
        Entities = entities;
        Outages = outages;
        _byId = entities.Select((e, i) => (e.Id, i)).ToDictionary(x => x.Id, x => x.i, IdComparer.Instance);
        _byUtf8Id = _byId.GetAlternateLookup<ReadOnlySpan<byte>>();
        ServiceEntities = [.. Enumerable.Range(0, entities.Length).Where(i => entities[i].IsService)];
        _serviceOf = ServiceOf();
        _standsOn = [.. entities.Select(StandsOnOf)];
        _reach = new Propagation(Entities, _byId, _serviceOf, _standsOn).Reach();
        _upstream = Invert();
        (_besides, _besiders) = Besides();
    }

    /// <summary>Everything that can fail, ordered by id.</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>Past outages that dependencies cite.</summary>
    public ImmutableArray<Outage> Outages { get; }

    /// <summary>Entity index of every service; the position in this array is the service index.</summary>
    public ImmutableArray<int> ServiceEntities { get; }

    public int ServiceCount => ServiceEntities.Length;

    /// <summary>Compiles entities that the checker found sound.</summary>
    /// <exception cref="ArgumentException">An id is double, a reference dangles, or the dependencies run in a circle.</exception>
    public static CatalogGraph Compile(IEnumerable<Entity> entities, IEnumerable<Outage>? outages = null) =>
        new([.. entities.OrderBy(e => e.Id, StringComparer.Ordinal)], [.. (outages ?? []).OrderBy(o => o.Id, StringComparer.Ordinal)]);

    public Entity Service(int service) => Entities[ServiceEntities[service]];

    public bool TryGetEntity(string id, out int entity) => _byId.TryGetValue(id, out entity);

    /// <summary>Looks an id up as it stands in a line of UTF-8.</summary>
    public bool TryGetEntity(ReadOnlySpan<byte> id, out int entity) => _byUtf8Id.TryGetValue(id, out entity);

    public bool TryGetService(string id, out int service) => IsService(_byId.TryGetValue(id, out var entity), entity, out service);

    /// <inheritdoc cref="TryGetEntity(ReadOnlySpan{byte}, out int)"/>
    public bool TryGetService(ReadOnlySpan<byte> id, out int service) => IsService(_byUtf8Id.TryGetValue(id, out var entity), entity, out service);

    public Entity? Find(string id) => _byId.TryGetValue(id, out var index) ? Entities[index] : null;

    /// <summary>Services that fail with <paramref name="entity"/>, itself included where it is one, in the order of their index.</summary>
    public ImmutableArray<Reach> ReachOf(int entity) => _reach[entity];

    /// <summary>Every entity whose failure reaches a service, with the probability that it does.</summary>
    public ImmutableArray<Upstream> UpstreamOf(int service) => _upstream[service];

    /// <summary>
    /// Components beside those that a service stands on, in the order of their index: parts of the same whole, of which the catalog says nothing.
    /// A dependency that it lacks is likelier there than elsewhere. The strength is that with which the service stands on its own part.
    /// </summary>
    public ImmutableArray<Upstream> BesidesOf(int service) => _besides[service];

    /// <summary>The same the other way round: services that stand on other parts of the whole that a component is of, in the order of their index.</summary>
    public ImmutableArray<Reach> BesidersOf(int component) => _besiders[component];

    /// <summary>What an entity stands on directly, its parent included.</summary>
    public ImmutableArray<Upstream> StandsOn(int entity) => _standsOn[entity];

    /// <summary>A catalog without the dependencies for which <paramref name="outage"/> is the only evidence.</summary>
    public CatalogGraph WithoutEvidenceOf(string outage) =>
        Compile(_recorded.Select(e => e with { DependsOn = [.. e.DependsOn.Where(d => !d.RestsOnlyOn(outage))] }), Outages);

    /// <summary>The catalog with the dependencies that had not ended on <paramref name="day"/>, as an observatory of that day would have had them.</summary>
    public CatalogGraph AsOf(DateOnly day) =>
        Compile(_recorded.Select(e => e with { DependsOn = [.. e.DependsOn.Select(d => d.Ended > day ? d with { Ended = null } : d)] }), Outages);

    private bool IsService(bool found, int entity, out int service)
    {
        service = found ? _serviceOf[entity] : -1;
        return service >= 0;
    }

    // For every entity its index among the services; -1 where it is none.
    private ImmutableArray<int> ServiceOf()
    {
        var serviceOf = new int[Entities.Length];
        Array.Fill(serviceOf, -1);
        for (var s = 0; s < ServiceCount; s++)
        {
            serviceOf[ServiceEntities[s]] = s;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(serviceOf);
    }

    private ImmutableArray<Upstream> StandsOnOf(Entity entity)
    {
        var edges = ImmutableArray.CreateBuilder<Upstream>();
        foreach (var dependency in entity.DependsOn)
        {
            edges.Add(new Upstream(Resolve(entity, dependency.Entity), dependency.Strength));
        }

        if (entity.Parent is { } parent && entity.DependsOn.All(d => d.Entity != parent))
        {
            edges.Add(new Upstream(Resolve(entity, parent), PartStrength));
        }

        return edges.ToImmutable();
    }

    private int Resolve(Entity from, string id) =>
        _byId.TryGetValue(id, out var index) ? index : throw new ArgumentException($"{from.Id} refers to {id}, which the catalog does not hold.");

    private ImmutableArray<ImmutableArray<Upstream>> Invert()
    {
        var upstream = new List<Upstream>[ServiceCount];
        for (var s = 0; s < ServiceCount; s++)
        {
            upstream[s] = [];
        }

        for (var entity = 0; entity < Entities.Length; entity++)
        {
            foreach (var reach in _reach[entity])
            {
                upstream[reach.Service].Add(new Upstream(entity, reach.Probability));
            }
        }

        return [.. upstream.Select(list => list.ToImmutableArray())];
    }

    private (ImmutableArray<ImmutableArray<Upstream>> Besides, ImmutableArray<ImmutableArray<Reach>> Besiders) Besides()
    {
        var parts = Enumerable.Range(0, Entities.Length)
            .Where(e => Entities[e] is { Kind: EntityKind.Component, Parent: not null })
            .GroupBy(e => Entities[e].Parent!)
            .ToDictionary(g => g.Key, g => g.ToArray());
        ImmutableArray<ImmutableArray<Upstream>> besides = [.. Enumerable.Range(0, ServiceCount).Select(s => BesidesOf(s, parts))];
        var besiders = new List<Reach>?[Entities.Length];
        for (var service = 0; service < ServiceCount; service++)
        {
            foreach (var beside in besides[service])
            {
                (besiders[beside.Entity] ??= []).Add(new Reach(service, beside.Strength));
            }
        }

        return (besides, [.. besiders.Select(list => list is null ? [] : list.ToImmutableArray())]);
    }

    private ImmutableArray<Upstream> BesidesOf(int service, Dictionary<string, int[]> parts)
    {
        var besides = new SortedDictionary<int, double>();
        foreach (var edge in _standsOn[ServiceEntities[service]])
        {
            if (Entities[edge.Entity] is { Kind: EntityKind.Component, Parent: { } whole })
            {
                foreach (var part in parts[whole])
                {
                    besides[part] = Math.Max(edge.Strength, besides.GetValueOrDefault(part));
                }
            }
        }

        foreach (var known in _upstream[service])
        {
            besides.Remove(known.Entity);
        }

        return [.. besides.Select(b => new Upstream(b.Key, b.Value))];
    }
}
