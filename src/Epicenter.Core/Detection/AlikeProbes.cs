using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>Probes of one minute from one vantage point to one service that ended alike.</summary>
/// <param name="Vantage">Fingerprint of the vantage point's name.</param>
/// <param name="Minute">Counted since the Unix epoch.</param>
/// <param name="Stage">At which they failed; null where that is not known.</param>
internal readonly record struct AlikeProbes(ulong Vantage, int Service, long Minute, ProbeOutcome Outcome, FailureStage? Stage)
{
    public void Save(CheckpointWriter to)
    {
        to.WriteBits(Vantage);
        to.Write(Service);
        to.Write(Minute);
        to.Write((long)Outcome);
        to.Write((long?)Stage);
    }

    public static AlikeProbes Load(CheckpointReader from) =>
        new(from.ReadBits(), from.ReadInt(), from.ReadLong(), (ProbeOutcome)from.ReadInt(), (FailureStage?)from.ReadLongIfAny());
}
