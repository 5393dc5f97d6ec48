using Epicenter.Core.Detection;

namespace Epicenter.Core.Incidents;

/// <summary>A service within an incident, while the incident is worked on.</summary>
public sealed class Member
{
    public Member(Episode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        Episode = episode;
        StartedMinute = episode.Onset;
        episode.IsHeld = true;
    }

    /// <summary>Its current or last episode.</summary>
    public Episode Episode { get; private set; }

    /// <summary>First minute of its first episode.</summary>
    public long StartedMinute { get; }

    /// <summary>Minute of its recovery; null while it lasts.</summary>
    public long? EndedMinute { get; internal set; }

    /// <summary>Reports and usual reports of earlier episodes, before a relapse.</summary>
    public double EarlierReports { get; internal set; }

    public double EarlierExpected { get; internal set; }

    /// <summary>Probability, 0 to 1, that the service fails or failed.</summary>
    public double Probability { get; internal set; }

    public double Reports => EarlierReports + Episode.Reports;

    public double Expected => EarlierExpected + Episode.Expected;

    /// <summary>Takes up a new episode after a recovery.</summary>
    internal void Relapse(Episode episode)
    {
        EarlierReports += Episode.Reports;
        EarlierExpected += Episode.Expected;
        Episode = episode;
        episode.IsHeld = true;
        EndedMinute = null;
    }
}
