using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Detection;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Pages.Places;

/// <summary>Where more is reported than usual.</summary>
/// <remarks>
/// A place's rate is that of all services together, times how much its share of the reports that came lately exceeds its usual share. So the places never contradict the
/// whole, and whoever shouts moves only where the reports come from, not how many there are.
/// </remarks>
public static class PlaceRates
{
    // Reports of a place before anything is said of it.
    private const long Volume = 8;

    // In reports: how much a place's share of the last hour leans on its usual share.
    private const double UsualWeight = 20;

    public static ImmutableArray<PlaceRate> Of(IReadOnlyList<PlaceCount> counts, ObservatorySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(snapshot);
        var all = counts.FirstOrDefault(c => c.Place.Length == 0);

        // What nobody ever spoke of has a prior, but no usual.
        var heard = snapshot.Services.Where(s => s.State != ServiceState.Unknown).ToArray();
        var expected = heard.Sum(s => s.Expected);
        if (all.Past < Volume || expected <= 0)
        {
            return [];
        }

        var whole = heard.Sum(s => s.Reports) / expected;
        return [.. counts.Where(c => c.Place.Length > 0).Select(c => new PlaceRate(c.Place, c.Past < Volume ? null : Rate(c, all, whole)))];
    }

    private static double Rate(PlaceCount place, PlaceCount all, double whole)
    {
        var usual = (double)place.Past / all.Past;
        var share = (place.Recent + (UsualWeight * usual)) / (all.Recent + UsualWeight);
        return whole * share / usual;
    }
}
