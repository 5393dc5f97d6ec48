using Epicenter.Core.Detection;

namespace Epicenter.Core.Localization;

/// <summary>Services thought to fail for one reason: what a search is asked to explain.</summary>
/// <param name="Members">Their episodes, by service.</param>
/// <param name="Onset">First minute from which dependants that are fine speak against a cause.</param>
/// <param name="Excused">Services whose trouble another incident explains: they speak neither for nor against.</param>
public sealed record Cluster(IReadOnlyList<Episode> Members, long Onset, IReadOnlySet<int> Excused)
{
    private const int Few = 256;

    /// <summary>First minute of the first of its members' episodes.</summary>
    public long FirstOnset { get; private init; } = Onset;

    /// <summary>All whose complaints tell of the cause: the members, and services that began together with them and stand on it, if so, unknown to the catalog.</summary>
    public IReadOnlyList<Episode> Complaining { get; private init; } = Members;

    /// <summary>A cluster whose onset is the lower quartile of its members' onsets.</summary>
    public static Cluster Of(IEnumerable<Episode> members, IReadOnlySet<int> excused) => Of(members.ToArray(), [], excused);

    /// <summary>The same, with services beside it.</summary>
    /// <param name="ordered">The members; they are put in order.</param>
    internal static Cluster Of(Episode[] ordered, ReadOnlySpan<Episode> beside, IReadOnlySet<int> excused)
    {
        Array.Sort(ordered, static (a, b) => a.Service.CompareTo(b.Service));
        Span<long> onsets = ordered.Length <= Few ? stackalloc long[ordered.Length] : new long[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            onsets[i] = ordered[i].Onset;
        }

        onsets.Sort();
        return new Cluster(ordered, onsets[onsets.Length / 4], excused)
        {
            FirstOnset = onsets[0],
            Complaining = beside.IsEmpty ? ordered : [.. ordered, .. beside],
        };
    }
}
