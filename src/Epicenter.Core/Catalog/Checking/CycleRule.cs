using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

/// <summary>Nothing stands on itself, through however many dependencies and parents.</summary>
internal sealed class CycleRule : ICatalogRule
{
    private enum Visit
    {
        Open,
        Done,
    }

    public IEnumerable<CatalogProblem> Check(CatalogDraft draft)
    {
        var edges = new Dictionary<string, List<DraftedText>>(StringComparer.Ordinal);
        foreach (var node in draft.Nodes.Where(n => n.Id is not null))
        {
            edges.TryAdd(node.Id!.Text, [.. Edges(node)]);
        }

        var visits = new Dictionary<string, Visit>(StringComparer.Ordinal);
        return edges.Keys.Where(root => !visits.ContainsKey(root)).SelectMany(root => LoopsFrom(root, edges, visits));
    }

    private static IEnumerable<DraftedText> Edges(DraftedNode node) =>
        node.DependsOn.Select(d => d.Entity).Append((node as DraftedEntity)?.Parent).OfType<DraftedText>();

    // Depth first with a stack of its own: a chain as long as the catalog must not overflow the thread's.
    private static IEnumerable<CatalogProblem> LoopsFrom(string root, Dictionary<string, List<DraftedText>> edges, Dictionary<string, Visit> visits)
    {
        var path = new Stack<(string Id, int NextEdge)>();
        path.Push((root, 0));
        visits[root] = Visit.Open;
        while (path.TryPop(out var step))
        {
            var (id, next) = step;
            if (next == edges[id].Count)
            {
                visits[id] = Visit.Done;
                continue;
            }

            path.Push((id, next + 1));
            var edge = edges[id][next];
            if (!visits.TryGetValue(edge.Text, out var visit))
            {
                if (edges.ContainsKey(edge.Text))
                {
                    visits[edge.Text] = Visit.Open;
                    path.Push((edge.Text, 0));
                }
            }
            else if (visit == Visit.Open)
            {
                var loop = path.Select(s => s.Id).TakeWhile(s => s != edge.Text).Append(edge.Text).Reverse().Append(edge.Text);
                yield return new CatalogProblem(edge.Place, $"stands on itself: {string.Join(" → ", loop)}");
            }
        }
    }
}
