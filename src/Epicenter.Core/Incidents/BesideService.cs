using Epicenter.Core.Checkpoints;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Incidents;

/// <summary>A service that began to fail together with a broad incident, though nothing known connects it to the cause.</summary>
/// <param name="episode">Which no incident holds.</param>
public sealed class BesideService(Episode episode) : IOfService
{
    /// <summary>From this probability on it is told with the incident.</summary>
    public const double Likely = 0.5;

    public Episode Episode { get; } = episode;

    /// <summary>Minute in which it was back to usual; null while it lasts.</summary>
    public long? EndedMinute { get; internal set; }

    /// <summary>Probability, 0 to 1, that it fails with the incident; the last while it lasted.</summary>
    public double Probability { get; internal set; }

    internal void Save(CheckpointWriter to)
    {
        to.WriteShared(Episode, Episode.Save);
        to.Write(EndedMinute);
        to.Write(Probability);
    }

    internal static BesideService Load(CheckpointReader from) => new(from.ReadShared(Episode.Load))
    {
        EndedMinute = from.ReadLongIfAny(),
        Probability = from.ReadDouble(),
    };
}
