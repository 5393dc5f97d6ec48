using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Epicenter.Core.Catalog;

/// <summary>The catalog, compiled: immutable, indexed, and with the reach of every entity worked out.</summary>
public sealed class CatalogGraph
{
    /// <summary>Probability that a part fails while its parent is down, unless the part names the parent itself.</summary>
    public const double PartStrength = 0.95;

    /// <summary>
    /// Share of its strength with which a service that stands on a whole (a region, a provider) stands on one part of it, a level. The
    /// catalog often knows no better than "runs there"; some part of it is meant. Judgement.
    /// </summary>
    public const double ShareOfAPart = 0.3;

    private const double NegligibleProbability = 0.01;

    private readonly Dictionary<string, int> _byId;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<byte>> _byUtf8Id;
    private readonly ImmutableArray<int> _serviceOf;
    private readonly ImmutableArray<ImmutableArray<Reach>> _reach;
    private readonly ImmutableArray<ImmutableArray<Upstream>> _upstream;
    private readonly ImmutableArray<ImmutableArray<Upstream>> _standsOn;

    private CatalogGraph(ImmutableArray<Entity> entities, ImmutableArray<Outage> outages)
    {
        Entities = entities;
        Outages = outages;
        _byId = entities.Select((e, i) => (e.Id, i)).ToDictionary(x => x.Id, x => x.i, IdComparer.Instance);
        _byUtf8Id = _byId.GetAlternateLookup<ReadOnlySpan<byte>>();
        ServiceEntities = [.. Enumerable.Range(0, entities.Length).Where(i => entities[i].IsService)];
        _serviceOf = ServiceOf();
        _standsOn = [.. entities.Select(StandsOnOf)];
        _reach = Propagate();
        _upstream = Invert();
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

    /// <summary>What an entity stands on directly, its parent included.</summary>
    public ImmutableArray<Upstream> StandsOn(int entity) => _standsOn[entity];

    /// <summary>A catalog without the dependencies for which <paramref name="outage"/> is the only evidence.</summary>
    public CatalogGraph WithoutEvidenceOf(string outage) =>
        Compile(Entities.Select(e => e with { DependsOn = [.. e.DependsOn.Where(d => !d.RestsOnlyOn(outage))] }), Outages);

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

    // One pass down the graph for each entity: P(x fails | root down) = 1 − ∏ (1 − strength · P(dependency fails | root down)).
    private ImmutableArray<ImmutableArray<Reach>> Propagate()
    {
        var order = TopologicalOrder();
        var failing = new double[Entities.Length];
        var dependants = Dependants();
        var rank = new int[Entities.Length];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        var result = ImmutableArray.CreateBuilder<ImmutableArray<Reach>>(Entities.Length);
        var ranks = new List<int>();
        for (var root = 0; root < Entities.Length; root++)
        {
            RanksAbove(root, dependants, rank, ranks);
            failing[root] = 1;
            var reach = new List<Reach>();
            foreach (var entity in ranks.Select(r => order[r]))
            {
                var spared = entity == root ? 0.0 : 1.0;
                foreach (var edge in _standsOn[entity])
                {
                    spared *= 1 - (edge.Strength * failing[edge.Entity]);
                }

                // What is negligible is taken for nothing, here and for all that stands on it.
                failing[entity] = 1 - spared < NegligibleProbability ? 0 : 1 - spared;
                if (_serviceOf[entity] >= 0 && failing[entity] > 0)
                {
                    reach.Add(new Reach(_serviceOf[entity], failing[entity]));
                }
            }

            AddThroughWholes(root, dependants, reach);
            reach.Sort((x, y) => x.Service.CompareTo(y.Service));
            result.Add([.. reach]);
            foreach (var r in ranks)
            {
                failing[order[r]] = 0;
            }
        }

        return result.MoveToImmutable();
    }

    private void AddThroughWholes(int root, List<int>[] dependants, List<Reach> reach)
    {
        var share = ShareOfAPart;
        for (var whole = Entities[root].Parent; whole is not null; whole = Entities[_byId[whole]].Parent, share *= ShareOfAPart)
        {
            foreach (var dependant in dependants[_byId[whole]].Where(d => _serviceOf[d] >= 0))
            {
                var strength = _standsOn[dependant].First(e => e.Entity == _byId[whole]).Strength;
                var at = reach.FindIndex(r => r.Service == _serviceOf[dependant]);
                var probability = 1 - ((1 - (at >= 0 ? reach[at].Probability : 0)) * (1 - (strength * share)));
                if (at >= 0)
                {
                    reach[at] = new Reach(_serviceOf[dependant], probability);
                }
                else if (probability >= NegligibleProbability)
                {
                    reach.Add(new Reach(_serviceOf[dependant], probability));
                }
            }
        }
    }

    // The ranks of everything that stands on the root, however far, and its own: in their order each comes after all that it stands on.
    private static void RanksAbove(int root, List<int>[] dependants, int[] rank, List<int> ranks)
    {
        ranks.Clear();
        var seen = new HashSet<int> { root };
        var waiting = new Stack<int>();
        waiting.Push(root);
        while (waiting.TryPop(out var entity))
        {
            ranks.Add(rank[entity]);
            foreach (var dependant in dependants[entity])
            {
                if (seen.Add(dependant))
                {
                    waiting.Push(dependant);
                }
            }
        }

        ranks.Sort();
    }

    private List<int>[] Dependants()
    {
        var dependants = new List<int>[Entities.Length];
        for (var i = 0; i < dependants.Length; i++)
        {
            dependants[i] = [];
        }

        for (var i = 0; i < Entities.Length; i++)
        {
            foreach (var edge in _standsOn[i])
            {
                dependants[edge.Entity].Add(i);
            }
        }

        return dependants;
    }

    private int[] TopologicalOrder()
    {
        var waiting = _standsOn.Select(edges => edges.Length).ToArray();
        var dependants = Dependants();
        var order = new List<int>(Entities.Length);
        var ready = new Queue<int>(Enumerable.Range(0, Entities.Length).Where(i => waiting[i] == 0));
        while (ready.TryDequeue(out var entity))
        {
            order.Add(entity);
            foreach (var dependant in dependants[entity])
            {
                if (--waiting[dependant] == 0)
                {
                    ready.Enqueue(dependant);
                }
            }
        }

        return order.Count == Entities.Length
            ? [.. order]
            : throw new ArgumentException($"The dependencies of {Entities[Array.FindIndex(waiting, w => w > 0)].Id} run in a circle.");
    }

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
}
