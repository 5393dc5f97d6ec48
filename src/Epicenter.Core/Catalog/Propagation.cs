using System.Collections.Immutable;

namespace Epicenter.Core.Catalog;

/// <summary>
/// Works out which services an entity's failure reaches, one pass down the graph for each entity:
/// P(x fails | root down) = 1 − ∏ (1 − strength · P(dependency fails | root down)).
/// </summary>
internal sealed class Propagation(
    ImmutableArray<Entity> entities,
    Dictionary<string, int> byId,
    ImmutableArray<int> serviceOf,
    ImmutableArray<ImmutableArray<Upstream>> standsOn)
{
    /// <summary>
    /// Share of its strength with which a service that stands on a whole (a region, a provider) stands on one part of it, a level. The
    /// catalog often knows no better than "runs there"; some part of it is meant. Judgement.
    /// </summary>
    public const double ShareOfAPart = 0.3;

    /// <summary>The same where the part is a control plane: without it what runs goes on running. Judgement.</summary>
    public const double ShareOfAControlPlane = 0.12;

    private const double NegligibleProbability = 0.01;

    /// <summary>For every entity the services that fail with it, in the order of their index.</summary>
    public ImmutableArray<ImmutableArray<Reach>> Reach()
    {
        var order = TopologicalOrder();
        var failing = new double[entities.Length];
        var dependants = Dependants();
        var rank = new int[entities.Length];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        var result = ImmutableArray.CreateBuilder<ImmutableArray<Reach>>(entities.Length);
        var ranks = new List<int>();
        for (var root = 0; root < entities.Length; root++)
        {
            RanksAbove(root, dependants, rank, ranks);
            failing[root] = 1;
            var reach = new List<Reach>();
            foreach (var entity in ranks.Select(r => order[r]))
            {
                var spared = entity == root ? 0.0 : 1.0;
                foreach (var edge in standsOn[entity])
                {
                    spared *= 1 - (edge.Strength * failing[edge.Entity]);
                }

                // What is negligible is taken for nothing, here and for all that stands on it.
                failing[entity] = 1 - spared < NegligibleProbability ? 0 : 1 - spared;
                if (serviceOf[entity] >= 0 && failing[entity] > 0)
                {
                    reach.Add(new Reach(serviceOf[entity], failing[entity]));
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
        var share = entities[root].Class == ComponentClass.ControlPlane ? ShareOfAControlPlane : ShareOfAPart;
        for (var whole = entities[root].Parent; whole is not null; whole = entities[byId[whole]].Parent, share *= ShareOfAPart)
        {
            foreach (var dependant in dependants[byId[whole]].Where(d => serviceOf[d] >= 0))
            {
                var strength = standsOn[dependant].First(e => e.Entity == byId[whole]).Strength;
                var at = reach.FindIndex(r => r.Service == serviceOf[dependant]);
                var probability = 1 - ((1 - (at >= 0 ? reach[at].Probability : 0)) * (1 - (strength * share)));
                if (at >= 0)
                {
                    reach[at] = new Reach(serviceOf[dependant], probability);
                }
                else if (probability >= NegligibleProbability)
                {
                    reach.Add(new Reach(serviceOf[dependant], probability));
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
        var dependants = new List<int>[entities.Length];
        for (var i = 0; i < dependants.Length; i++)
        {
            dependants[i] = [];
        }

        for (var i = 0; i < entities.Length; i++)
        {
            foreach (var edge in standsOn[i])
            {
                dependants[edge.Entity].Add(i);
            }
        }

        return dependants;
    }

    private int[] TopologicalOrder()
    {
        var waiting = standsOn.Select(edges => edges.Length).ToArray();
        var dependants = Dependants();
        var order = new List<int>(entities.Length);
        var ready = new Queue<int>(Enumerable.Range(0, entities.Length).Where(i => waiting[i] == 0));
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

        return order.Count == entities.Length
            ? [.. order]
            : throw new ArgumentException($"The dependencies of {entities[Array.FindIndex(waiting, w => w > 0)].Id} run in a circle.");
    }
}
