using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Epicenter.Core.Incidents;

namespace Epicenter.Core.Mechanisms;

/// <summary>Clues whose likelihoods stand in a table: one for each thing that may be seen.</summary>
/// <typeparam name="TSeen">Of the size of an int, and counts from 0 on.</typeparam>
/// <param name="table">How likely a mechanism makes each, in their order.</param>
internal sealed class ClueTable<TSeen>(GroundKind kind, Func<Mechanism, ImmutableArray<double>> table)
    where TSeen : struct, Enum
{
    private readonly Clue[] _clues = Array.ConvertAll(
        Enum.GetValues<TSeen>(),
        seen => new Clue(kind, [.. PostMortems.Named.Select(m => Math.Log(table(m)[Number(seen)]))], [EnumWords.Of(seen)], 0));

    /// <param name="count">Of how many things it was seen.</param>
    public Clue Of(TSeen seen, int count) => _clues[Number(seen)] with { Count = count };

    private static int Number(TSeen seen) => Unsafe.BitCast<TSeen, int>(seen);
}
