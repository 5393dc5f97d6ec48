using System.Collections.Immutable;
using Epicenter.Core.Signals;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Pages.Places;

/// <summary>Counts a replay's reports by place, as the rollups count those that come in live.</summary>
internal sealed class PlaceTally
{
    private readonly Dictionary<string, SortedDictionary<long, long>> _bins = new(StringComparer.Ordinal);

    public void Note(Report report)
    {
        var bin = PlaceBins.Of(report.At.ToUnixTimeSeconds());
        foreach (var place in PlaceCount.PlacesOf(report))
        {
            if (!_bins.TryGetValue(place, out var bins))
            {
                _bins.Add(place, bins = []);
            }

            bins[bin] = bins.GetValueOrDefault(bin) + 1;
        }
    }

    /// <summary>What has come by a moment.</summary>
    public ImmutableArray<PlaceCount> At(DateTimeOffset now)
    {
        var (recent, fresh, first) = (PlaceBins.FirstRecent(now), PlaceBins.FirstFresh(now), PlaceBins.FirstDay(now));
        return
        [
            .. _bins.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new PlaceCount(
                p.Key,
                p.Value.Where(b => b.Key >= recent).Sum(b => b.Value),
                p.Value.Where(b => b.Key >= first && b.Key < fresh).Sum(b => b.Value))),
        ];
    }
}
