using System.Collections.Immutable;

namespace Epicenter.Storage.Segments;

/// <summary>What a walk through a signal log found.</summary>
/// <param name="Bytes">Of all whole blocks and headers.</param>
/// <param name="FirstOffset">Offset of the oldest signal that is kept.</param>
/// <param name="LastOffset">Offset of the last; one less than the first while there is none.</param>
/// <param name="FirstArrival">When the oldest arrived; null while there is none.</param>
/// <param name="Problems">What is not as it was written.</param>
/// <param name="Remarks">What is worth a sentence and no reason to worry.</param>
public sealed record LogFindings(
    int Segments,
    long Blocks,
    long Bytes,
    long Reports,
    long Probes,
    long Notices,
    long Acts,
    long FirstOffset,
    long LastOffset,
    DateTimeOffset? FirstArrival,
    DateTimeOffset? LastArrival,
    ImmutableArray<LogProblem> Problems,
    ImmutableArray<string> Remarks)
{
    /// <summary>Signals that can be read.</summary>
    public long Signals => Reports + Probes + Notices + Acts;
}
