using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>A stretch of time in which one service is reported more than usual: from suspicion to recovery.</summary>
/// <param name="service">Index of the service.</param>
/// <param name="onset">First minute of the stretch, counted since the Unix epoch.</param>
/// <param name="noticed">Minute in which the detector came to suspect it; not before the onset.</param>
public sealed class Episode(int service, long onset, long noticed)
{
    /// <summary>Index of the service.</summary>
    public int Service { get; } = service;

    /// <summary>First minute of the stretch, counted since the Unix epoch.</summary>
    public long Onset { get; internal set; } = onset;

    /// <summary>Minute in which the detector came to suspect it.</summary>
    public long Noticed { get; } = noticed;

    /// <summary>Natural log-likelihood ratio of failing against fine, from the onset to now.</summary>
    public double Evidence { get; internal set; }

    /// <summary>
    /// The strongest that <see cref="Evidence"/> has been since an incident took the service in: what failed has failed, though people
    /// tire of saying so. Before that, the evidence of the moment.
    /// </summary>
    public double PeakEvidence { get; internal set; }

    /// <summary>The incident that took it in has other services too: it was no suspicion of nothing.</summary>
    public bool IsShared { get; internal set; }

    /// <summary>The strongest evidence after <see cref="Detector.PatienceMinutes"/>, in a minute in which something was heard; 0 where there was none.</summary>
    public double LoudestKeptUp { get; internal set; }

    /// <summary>An incident has taken the service in.</summary>
    public bool IsHeld { get; internal set; }

    /// <summary>Distinct reports since the onset.</summary>
    public double Reports { get; internal set; }

    /// <summary>Reports usual since the onset.</summary>
    public double Expected { get; internal set; }

    /// <summary>Reports above usual of earlier episodes of the service in the same incident, before it relapsed.</summary>
    public double EarlierExcess { get; internal set; }

    /// <summary>
    /// Reporters above usual, each from the report to now, in minutes: who reports is taken to be without the service until it is repaired.
    /// </summary>
    public double ReporterMinutes { get; internal set; }

    /// <summary>Reports by symptom since the onset, in the order of <see cref="Signals.Symptom"/>.</summary>
    public double[] Symptoms { get; } = new double[7];

    /// <summary>A signal of the last minute spoke of the service.</summary>
    public bool IsFresh { get; internal set; }

    /// <summary>The last minutes look usual again. That ends it, unless an incident has taken the service in.</summary>
    public bool Receding { get; internal set; }

    /// <summary>The level that reports last rose to.</summary>
    public Plateau Plateau { get; private set; } = new();

    /// <summary>Probability, 0 to 1, that the service has been repaired; known for those that an incident has taken in.</summary>
    public double Repaired { get; internal set; }

    /// <summary>Reports fall faster than people tire.</summary>
    public bool IsRecovering { get; internal set; }

    /// <summary>Puts the strongest first; of those that are as strong, by service.</summary>
    internal static int LoudestFirst(Episode one, Episode other) =>
        one.PeakEvidence != other.PeakEvidence ? other.PeakEvidence.CompareTo(one.PeakEvidence) : one.Service.CompareTo(other.Service);

    /// <summary>Begins to remember anew, from the evidence of the moment on.</summary>
    internal void Restart(double evidence)
    {
        (Evidence, PeakEvidence, LoudestKeptUp) = (evidence, evidence, 0);
        (Plateau, Repaired, IsRecovering) = (new Plateau(), 0, false);
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(Service);
        to.Write(Onset);
        to.Write(Noticed);
        to.Write(Evidence);
        to.Write(PeakEvidence);
        to.Write(IsHeld);
        to.Write(IsShared);
        to.Write(LoudestKeptUp);
        to.Write(Reports);
        to.Write(Expected);
        to.Write(EarlierExcess);
        to.Write(ReporterMinutes);
        to.WriteArray(Symptoms);
        to.Write(IsFresh);
        to.Write(Receding);
        Plateau.Save(to);
        to.Write(Repaired);
        to.Write(IsRecovering);
    }

    internal static Episode Load(CheckpointReader from)
    {
        var episode = new Episode(from.ReadInt(), from.ReadLong(), from.ReadLong())
        {
            Evidence = from.ReadDouble(),
            PeakEvidence = from.ReadDouble(),
            IsHeld = from.ReadBool(),
            IsShared = from.ReadBool(),
            LoudestKeptUp = from.ReadDouble(),
            Reports = from.ReadDouble(),
            Expected = from.ReadDouble(),
            EarlierExcess = from.ReadDouble(),
            ReporterMinutes = from.ReadDouble(),
        };
        from.ReadArray(episode.Symptoms);
        episode.IsFresh = from.ReadBool();
        episode.Receding = from.ReadBool();
        episode.Plateau = Plateau.Load(from);
        episode.Repaired = from.ReadDouble();
        episode.IsRecovering = from.ReadBool();
        return episode;
    }
}
