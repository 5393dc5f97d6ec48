using System.Collections.Immutable;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Localization.Search;

/// <summary>Puts causes together that reach the same services with the same strengths.</summary>
internal static class CauseClasses
{
    /// <summary>For each class its causes, ascending; classes in the order of their first cause.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(IReadOnlyList<Cause> causes)
    {
        var classes = new Dictionary<ImmutableArray<Reach>, List<int>>(new SameReach());
        for (var cause = 0; cause < causes.Count; cause++)
        {
            if (!classes.TryGetValue(causes[cause].Reaches, out var members))
            {
                classes.Add(causes[cause].Reaches, members = []);
            }

            members.Add(cause);
        }

        return [.. classes.Values.OrderBy(m => m[0]).Select(m => m.ToImmutableArray())];
    }

    private sealed class SameReach : IEqualityComparer<ImmutableArray<Reach>>
    {
        public bool Equals(ImmutableArray<Reach> x, ImmutableArray<Reach> y) => x.AsSpan().SequenceEqual(y.AsSpan());

        public int GetHashCode(ImmutableArray<Reach> reaches)
        {
            var hash = new HashCode();
            foreach (var reach in reaches)
            {
                hash.Add(reach.Service);
            }

            return hash.ToHashCode();
        }
    }
}
