using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Server.Pages.Charts;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Pages.Replays;

/// <summary>What the observatory said through a replay, every few minutes.</summary>
/// <param name="Frames">In order of time; never empty.</param>
/// <param name="Series">Reports of each service that was ever hit, over the whole replay.</param>
public sealed record ReplayRecording(
    ReplayInfo Info,
    CatalogGraph Catalog,
    ImmutableArray<ObservatorySnapshot> Frames,
    ImmutableDictionary<string, ImmutableArray<SeriesPoint>> Series)
{
    /// <summary>Reports by place at each frame; empty where they were not counted.</summary>
    public ImmutableArray<ImmutableArray<PlaceCount>> Places { get; init; } = [];

    /// <summary>Index of the last frame that is not after the moment.</summary>
    public int FrameAt(DateTimeOffset at)
    {
        var (low, high) = (0, Frames.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Frames[middle].At <= at ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>The page's view of one frame: nothing in it is later than the frame.</summary>
    public Scene SceneOf(int frame)
    {
        var snapshot = Frames[frame];
        return new Scene(
            Catalog,
            snapshot,
            (service, from, _) => ValueTask.FromResult(ReportSeries.Between(Series.GetValueOrDefault(service, []), from, snapshot.At)),
            Info.Zone)
        {
            Places = frame < Places.Length ? Places[frame] : [],
        };
    }
}
