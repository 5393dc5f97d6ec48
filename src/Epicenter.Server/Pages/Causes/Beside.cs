using Epicenter.Core.Incidents;

namespace Epicenter.Server.Pages.Causes;

/// <summary>The reasons on one side of an explanation, told beside the leading one's, so that what they have in common is not told in full twice.</summary>
/// <param name="Same">The leading one's reasons on this side, as this explanation weighs them, where it shares every one of them; else empty.</param>
/// <param name="Rest">The other reasons, and whether the leading one has them too, so that whom they name was told there.</param>
public sealed record Beside(IReadOnlyList<Ground> Same, IReadOnlyList<(Ground Ground, bool IsShared)> Rest)
{
    /// <param name="leading">The leading explanation's reasons on this side; empty for itself.</param>
    public static Beside Of(IReadOnlyList<Ground> grounds, IReadOnlyList<Ground> leading)
    {
        ArgumentNullException.ThrowIfNull(grounds);
        ArgumentNullException.ThrowIfNull(leading);
        var shared = grounds.Where(g => leading.Any(l => IsSame(g, l))).ToHashSet(ReferenceEqualityComparer.Instance);
        Ground[] same = leading.Count > 0 && shared.Count == leading.Count ? [.. grounds.Where(shared.Contains)] : [];
        return new Beside(same, [.. grounds.Except(same).Select(g => (g, shared.Contains(g)))]);
    }

    private static bool IsSame(Ground one, Ground other) =>
        one.Kind == other.Kind && one.Count == other.Count && one.Of == other.Of && one.Subjects.SequenceEqual(other.Subjects);
}
