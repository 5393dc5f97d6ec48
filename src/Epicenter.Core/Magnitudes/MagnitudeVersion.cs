using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Magnitudes;

/// <summary>From <paramref name="At"/> on, the magnitude was estimated so.</summary>
public sealed record MagnitudeVersion(DateTimeOffset At, Magnitude Magnitude)
{
    internal void Save(CheckpointWriter to)
    {
        to.Write(At);
        Magnitude.Save(to);
    }

    internal static MagnitudeVersion Load(CheckpointReader from) => new(from.ReadMoment(), Magnitude.Load(from));
}
