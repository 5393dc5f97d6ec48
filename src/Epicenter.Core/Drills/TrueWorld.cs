using System.Collections.Immutable;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Drills;

/// <summary>
/// How things really hang together in a drill. The catalog is a guess at that: some of its dependencies are not there or lead elsewhere,
/// others it does not know, and where it says "runs in that region" the service stands on a few parts of it that only its owners know.
/// </summary>
internal sealed class TrueWorld
{
    // Of dependencies that are wrong as many are gone as lead elsewhere.
    private const double GoneShare = 0.5;
    private const double LeastStrength = 0.02;
    private const double MostStrength = 0.98;
    private const double SmallestFootprint = 0.05;
    private const double LargestFootprint = 0.6;

    private readonly CatalogGraph _catalog;
    private readonly double _departure;
    private readonly SeededRandom _random;
    private readonly List<Upstream>[] _standsOn;
    private readonly List<int>[] _parts;
    private readonly int[] _targets;
    private readonly ImmutableArray<string>.Builder _departures = ImmutableArray.CreateBuilder<string>();

    public TrueWorld(CatalogGraph catalog, double departure, SeededRandom random)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(departure);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(departure, 1);
        (_catalog, _departure, _random) = (catalog, departure, random);
        _parts = PartsOf(catalog);
        _targets = [.. catalog.ServiceEntities.SelectMany(e => catalog.StandsOn(e)).Select(u => u.Entity).Where(e => !catalog.Entities[e].IsService)];
        _standsOn = [.. Enumerable.Range(0, catalog.Entities.Length).Select(Depart)];
    }

    /// <summary>Where the catalog is wrong; see <see cref="DrillOutage.Departures"/>.</summary>
    public ImmutableArray<string> Departures => _departures.ToImmutable();

    /// <summary>What an entity really stands on, and how firmly.</summary>
    public IReadOnlyList<Upstream> StandsOn(int entity) => _standsOn[entity];

    private List<Upstream> Depart(int index)
    {
        var entity = _catalog.Entities[index];
        var edges = new List<Upstream>();
        foreach (var edge in _catalog.StandsOn(index))
        {
            if (_catalog.Entities[edge.Entity].Id == entity.Parent)
            {
                edges.Add(edge);
            }
            else if (!_random.Chance(_departure))
            {
                edges.Add(edge with { Strength = Scattered(edge.Strength) });
            }
            else if (!entity.IsService || _random.Chance(GoneShare))
            {
                Note("gone", entity, edge.Entity);
            }
            else
            {
                Add("elsewhere", entity, edges, edge.Strength);
            }
        }

        if (entity.IsService)
        {
            if (edges.Count > 0 && _random.Chance(_departure))
            {
                Add("unknown", entity, edges, _random.NextBetween(0.3, 0.9));
            }

            AddFootprints(edges);
        }

        return edges;
    }

    // Only services lead elsewhere, and only to what is no service: no circle can come of it.
    private void Add(string how, Entity entity, List<Upstream> edges, double strength)
    {
        if (_targets.Length > 0 && _targets[_random.NextBelow(_targets.Length)] is var target && edges.All(e => e.Entity != target))
        {
            edges.Add(new Upstream(target, Scattered(strength)));
            Note(how, entity, target);
        }
    }

    private void AddFootprints(List<Upstream> edges)
    {
        for (var i = 0; i < edges.Count; i++)
        {
            var footprint = _random.NextBetween(SmallestFootprint, LargestFootprint);
            foreach (var part in _parts[edges[i].Entity])
            {
                if (_random.Chance(footprint) && edges.All(e => e.Entity != part))
                {
                    edges.Add(new Upstream(part, edges[i].Strength * _random.NextBetween(0.5, 1)));
                }
            }
        }
    }

    // A beta variate around the catalog's figure.
    private double Scattered(double strength)
    {
        if (_departure == 0)
        {
            return strength;
        }

        var mean = Math.Clamp(strength, LeastStrength, MostStrength);
        var concentration = 1.5 / _departure;
        var (failing, standing) = (_random.NextGamma(mean * concentration), _random.NextGamma((1 - mean) * concentration));
        return Math.Clamp(failing / (failing + standing), LeastStrength, MostStrength);
    }

    private void Note(string how, Entity entity, int target) => _departures.Add($"{how}: {entity.Id} on {_catalog.Entities[target].Id}");

    private static List<int>[] PartsOf(CatalogGraph catalog)
    {
        var parts = catalog.Entities.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            if (catalog.Entities[i].Parent is { } parent && catalog.TryGetEntity(parent, out var whole))
            {
                parts[whole].Add(i);
            }
        }

        return parts;
    }
}
