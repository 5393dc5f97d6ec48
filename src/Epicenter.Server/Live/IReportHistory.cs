using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Live;

/// <summary>Counts of reports that reach further back than the observatory remembers, or tell more of where they came from.</summary>
public interface IReportHistory
{
    /// <summary>Reports by place, as of the last minute; empty until the first.</summary>
    IReadOnlyList<PlaceCount> Places { get; }

    /// <summary>When the observatory was watching.</summary>
    WatchedTime Watched(DateTimeOffset from, DateTimeOffset to);

    /// <summary>Reports of a service by hour or by day; null where there are no rollups to ask.</summary>
    IReadOnlyList<RollupCount>? Reports(string service, DateTimeOffset from, DateTimeOffset to, RollupStep step);

    /// <summary>Reports of a service by what people complained of, most first; null where there are no rollups to ask.</summary>
    IReadOnlyList<RollupShare>? Complaints(string service, DateTimeOffset from, DateTimeOffset to);

    /// <summary>Reports of a service by country, most first; null where there are no rollups to ask.</summary>
    IReadOnlyList<RollupShare>? Countries(string service, DateTimeOffset from, DateTimeOffset to);
}
