using Epicenter.Core.Checkpoints;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Incidents;

/// <summary>A service within an incident, while the incident is worked on.</summary>
public sealed class Member : IOfService
{
    public Member(Episode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        Episode = episode;
        StartedMinute = episode.Onset;
        episode.IsHeld = true;
    }

    private Member(Episode episode, long startedMinute) => (Episode, StartedMinute) = (episode, startedMinute);

    /// <summary>Its current or last episode.</summary>
    public Episode Episode { get; private set; }

    /// <summary>First minute of its first episode.</summary>
    public long StartedMinute { get; }

    /// <summary>Minute of its recovery; null while it lasts.</summary>
    public long? EndedMinute { get; internal set; }

    /// <summary>Reports and usual reports of earlier episodes, before a relapse.</summary>
    public double EarlierReports { get; internal set; }

    public double EarlierExpected { get; internal set; }

    public double EarlierReporterMinutes { get; internal set; }

    /// <summary>Probability, 0 to 1, that the service fails or failed.</summary>
    public double Probability { get; internal set; }

    /// <summary>An operator put it where it is: there it stays.</summary>
    public bool IsPinned { get; internal set; }

    public double Reports => EarlierReports + Episode.Reports;

    public double Expected => EarlierExpected + Episode.Expected;

    /// <summary>Reporters above usual, each from the report to the repair, in minutes.</summary>
    public double ReporterMinutes => EarlierReporterMinutes + Episode.ReporterMinutes;

    /// <summary>Takes up a new episode after a recovery.</summary>
    internal void Relapse(Episode episode)
    {
        EarlierReports += Episode.Reports;
        EarlierExpected += Episode.Expected;
        EarlierReporterMinutes += Episode.ReporterMinutes;
        episode.EarlierExcess = EarlierReports - EarlierExpected;
        Episode = episode;
        episode.IsHeld = true;
        EndedMinute = null;
    }

    internal void Save(CheckpointWriter to)
    {
        to.WriteShared(Episode, Episode.Save);
        to.Write(StartedMinute);
        to.Write(EndedMinute);
        to.Write(EarlierReports);
        to.Write(EarlierExpected);
        to.Write(EarlierReporterMinutes);
        to.Write(Probability);
        to.Write(IsPinned);
    }

    internal static Member Load(CheckpointReader from) => new(from.ReadShared(Episode.Load), from.ReadLong())
    {
        EndedMinute = from.ReadLongIfAny(),
        EarlierReports = from.ReadDouble(),
        EarlierExpected = from.ReadDouble(),
        EarlierReporterMinutes = from.ReadDouble(),
        Probability = from.ReadDouble(),
        IsPinned = from.ReadBool(),
    };
}
