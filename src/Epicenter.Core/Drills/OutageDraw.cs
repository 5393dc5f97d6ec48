using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;

namespace Epicenter.Core.Drills;

/// <summary>Draws an outage: what fails, which services with it, and how their users take it.</summary>
internal sealed class OutageDraw(CatalogGraph catalog, Population population, DrillOptions options, SeededRandom random)
{
    private const int FewestTogether = 3;
    private const int MostTogether = 9;
    private const int Attempts = 40;
    private const int PairMinutesApart = 12;

    private readonly TrueWorld _world = new(catalog, options.Departure, random);

    public DrillOutage Draw()
    {
        if (catalog.ServiceCount == 0)
        {
            throw new ArgumentException("The catalog holds no service that people could report; add some.");
        }

        var causes = new CauseDraw(catalog, random);
        var asked = options.Cause is { } id ? EntityOf(id) : (int?)null;
        var known = asked is { } named ? KindOf(catalog.Entities[named]) : options.Kind;
        if (known is { } chosen && !causes.CanDraw(chosen))
        {
            throw new ArgumentException($"The catalog holds nothing whose failure would be a drill of the kind {EnumWords.Of(chosen)}; choose another kind.");
        }

        // That nobody stands where it failed is no drill; a harsher day, or another cause, is.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var kind = known ?? causes.Kind();
            var lasts = options.Lasts ?? TimeSpan.FromMinutes(Math.Clamp(random.NextLogNormal(75, 0.7), 20, 480));
            ImmutableArray<int> roots = asked is { } root ? [root] : causes.Roots(kind);
            var hits = HitsOf(kind, roots, options.Onset + lasts);
            if (hits.Length > 0)
            {
                var names = roots.IsEmpty ? [Hypothesis.Unknown] : roots.Select(r => catalog.Entities[r].Id).ToImmutableArray();
                return new DrillOutage(kind, names, options.Onset, options.Onset + lasts, hits, _world.Departures);
            }
        }

        throw new ArgumentException($"Nothing fails with {options.Cause ?? (known is { } sort ? EnumWords.Of(sort) : "anything")}, in {Attempts} attempts: too little stands on it. Choose a cause that more stands on.");
    }

    private int EntityOf(string id)
    {
        if (catalog.TryGetEntity(id, out var entity))
        {
            return entity;
        }

        var near = NearMatch.Among(id, catalog.Entities.Select(e => e.Id));
        throw new ArgumentException($"The catalog holds no {id}{(near.Length > 0 ? $"; did you mean {string.Join(" or ", near)}?" : "; choose an id that it holds.")}");
    }

    private DrillKind KindOf(Entity cause)
    {
        var kind = CauseDraw.KindOf(cause);
        var asked = options.Kind ?? kind;
        return asked == kind || (asked == DrillKind.Surge && kind == DrillKind.Service)
            ? asked
            : throw new ArgumentException($"{cause.Id} can't fail as a {EnumWords.Of(asked)}: it is of the kind {EnumWords.Of(kind)}. Leave out the kind, or the cause.");
    }

    private ImmutableArray<DrillHit> HitsOf(DrillKind kind, ImmutableArray<int> roots, DateTimeOffset end)
    {
        if (roots.IsEmpty)
        {
            var reaction = new Reaction(catalog, population, options.Departure, end, random) { Harshness = random.NextNormal() };
            var broken = Reaction.AnyClass(random);
            return [.. Strangers().Select(s => reaction.Of(s, Hypothesis.Unknown, options.Onset.AddMinutes(4 * random.NextUnit()), broken))];
        }

        var hits = new Dictionary<int, DrillHit>();
        for (var i = 0; i < roots.Length; i++)
        {
            foreach (var hit in HitsOf(kind, roots[i], options.Onset.AddMinutes(i * PairMinutesApart * random.NextUnit()), end))
            {
                hits.TryAdd(hit.Service, hit);
            }
        }

        return [.. hits.Values.OrderBy(h => h.Service)];
    }

    private IEnumerable<DrillHit> HitsOf(DrillKind kind, int root, DateTimeOffset onset, DateTimeOffset end)
    {
        var entity = catalog.Entities[root];
        var spread = new Spread(catalog, _world, root, random);
        var reaction = new Reaction(catalog, population, options.Departure, end, random) { Harshness = spread.Harshness, IsSurge = kind == DrillKind.Surge };
        var classes = entity.Class is { } own ? [own] : ClassesOf(entity);
        foreach (var (service, delay) in spread.Hit())
        {
            if (kind == DrillKind.Surge && catalog.ServiceEntities[service] != root)
            {
                continue;
            }

            // Where a whole is down, each of its users meets another part of it first.
            var broken = classes.IsEmpty ? Reaction.AnyClass(random) : classes[random.NextBelow(classes.Length)];
            yield return reaction.Of(service, entity.Id, onset.AddMinutes(delay), broken);
        }
    }

    private ImmutableArray<ComponentClass> ClassesOf(Entity whole) => whole switch
    {
        { IsInternetProvider: true } => [ComponentClass.Network],
        { IsService: true } => [Reaction.AnyClass(random)],
        _ => [.. catalog.Entities.Where(e => e.Id.StartsWith(whole.Id + "/", StringComparison.Ordinal)).Select(e => e.Class).OfType<ComponentClass>()],
    };

    // Services of which no two stand on anything together, as far as the catalog knows; none where there are no two.
    private List<int> Strangers()
    {
        var wanted = FewestTogether + random.NextBelow(MostTogether - FewestTogether + 1);
        var (chosen, taken) = (new List<int>(), new HashSet<int>());
        for (var attempt = 0; attempt < Attempts * MostTogether && chosen.Count < wanted; attempt++)
        {
            var service = random.NextBelow(catalog.ServiceCount);
            var upstream = catalog.UpstreamOf(service).Select(u => u.Entity).ToArray();
            if (!catalog.Service(service).IsInternetProvider && !upstream.Any(taken.Contains))
            {
                chosen.Add(service);
                taken.UnionWith(upstream);
            }
        }

        return chosen.Count > 1 ? chosen : [];
    }
}
