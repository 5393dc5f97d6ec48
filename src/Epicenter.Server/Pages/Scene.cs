using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Server.Live;
using Epicenter.Server.Pages.Wording;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Pages;

/// <summary>What there is to show at one moment: the live present, or a minute of a replay. Pages can't tell the two apart.</summary>
/// <param name="SeriesOf">Reports of a service from one moment, or as far back as they are known, up to the scene's, oldest first.</param>
/// <param name="Zone">Whose clock the page shows.</param>
public sealed record Scene(
    CatalogGraph Catalog,
    ObservatorySnapshot Snapshot,
    Func<string, DateTimeOffset, CancellationToken, ValueTask<ImmutableArray<SeriesPoint>>> SeriesOf,
    TimeZoneInfo Zone)
{
    /// <summary>Reports by place; empty where nothing is known of it.</summary>
    public IReadOnlyList<PlaceCount> Places { get; init; } = [];

    public DateTimeOffset At => Snapshot.At;

    public static Scene Of(ILiveObservatory live)
    {
        ArgumentNullException.ThrowIfNull(live);
        return new Scene(live.Catalog, live.Snapshot, live.SeriesOfAsync, TimeZoneInfo.Utc);
    }

    /// <summary>Reports of a service in bins that are over: one that is not would look as if reports fell, and in a replay holds what came later.</summary>
    public async ValueTask<ImmutableArray<SeriesPoint>> WholeBinsOf(string service, DateTimeOffset from, CancellationToken cancellation)
    {
        var series = await SeriesOf(service, from, cancellation);
        return series is [.., var last] && last.At.AddMinutes(SeriesHistory.BinMinutes) > At ? series[..^1] : series;
    }

    public Clock ClockIn(Language language) => new(language, Zone, At);

    /// <summary>The status of a service; null before the first tick.</summary>
    public ServiceStatus? StatusOf(string service) =>
        Catalog.TryGetService(service, out var index) && index < Snapshot.Services.Length ? Snapshot.Services[index] : null;
}
