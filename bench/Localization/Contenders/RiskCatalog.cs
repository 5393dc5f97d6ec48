using Epicenter.Core.Catalog;
using Epicenter.Core.Localization.Search;

namespace Epicenter.Bench.Localization.Contenders;

/// <summary>The catalog in both directions, for those who go by lists.</summary>
internal sealed class RiskCatalog
{
    private readonly int[][] _groupsOf;

    public RiskCatalog(int services, Cause[] groups)
    {
        Groups = groups;
        var lists = new List<int>[services];
        for (var service = 0; service < services; service++)
        {
            lists[service] = [];
        }

        for (var group = 0; group < groups.Length; group++)
        {
            foreach (var reach in groups[group].Reaches)
            {
                lists[reach.Service].Add(group);
            }
        }

        _groupsOf = [.. lists.Select(l => l.ToArray())];
    }

    public Cause[] Groups { get; }

    public int Services => _groupsOf.Length;

    public ReadOnlySpan<Reach> ServicesOf(int group) => Groups[group].Reaches.AsSpan();

    public int[] GroupsOf(int service) => _groupsOf[service];

    /// <summary>The services that look as if they failed.</summary>
    public static List<int> Failing(IReadOnlyList<double> evidence, double threshold)
    {
        var failing = new List<int>();
        for (var service = 0; service < evidence.Count; service++)
        {
            if (evidence[service] > threshold)
            {
                failing.Add(service);
            }
        }

        return failing;
    }
}
