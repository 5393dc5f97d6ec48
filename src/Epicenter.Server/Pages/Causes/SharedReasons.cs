using Epicenter.Core.Incidents;

namespace Epicenter.Server.Pages.Causes;

/// <summary>The reasons on one side of an explanation, told beside those of the explanations above it, so that what they have in common is not told in full twice.</summary>
/// <param name="Number">Which explanation, from 1, has the reasons in <paramref name="Same"/> and no others.</param>
/// <param name="Same">All its reasons, as this explanation weighs them; empty where none above has only reasons that this one has too.</param>
/// <param name="Rest">The other reasons, and whether one above has them too, so that whom they name was told there.</param>
public sealed record SharedReasons(int Number, IReadOnlyList<Ground> Same, IReadOnlyList<(Ground Ground, bool IsShared)> Rest)
{
    /// <param name="above">The reasons on this side of the explanations above, the leading one's first.</param>
    public static SharedReasons Of(IReadOnlyList<Ground> grounds, IReadOnlyList<IReadOnlyList<Ground>> above)
    {
        ArgumentNullException.ThrowIfNull(grounds);
        ArgumentNullException.ThrowIfNull(above);
        var (alike, number) = above.Select((a, i) => (Grounds: a, Number: i + 1))
            .Where(a => a.Grounds.Count > 0 && a.Grounds.All(g => Has(grounds, g)))
            .OrderByDescending(a => a.Grounds.Count).ThenBy(a => a.Number)
            .FirstOrDefault((Grounds: [], Number: 0));
        return new SharedReasons(
            number,
            [.. grounds.Where(g => Has(alike, g))],
            [.. grounds.Where(g => !Has(alike, g)).Select(g => (g, above.Any(a => Has(a, g))))]);
    }

    private static bool Has(IReadOnlyList<Ground> grounds, Ground one) =>
        grounds.Any(g => g.Kind == one.Kind && g.Count == one.Count && g.Of == one.Of && g.Subjects.SequenceEqual(one.Subjects));
}
