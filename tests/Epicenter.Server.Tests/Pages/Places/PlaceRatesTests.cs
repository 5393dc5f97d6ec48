using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Detection;
using Epicenter.Core.Signals;
using Epicenter.Server.Pages.Places;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Tests.Pages.Places;

public sealed class PlaceRatesTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 9, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_ReportsFromTheUsualPlaces_FollowTheWhole()
    {
        var rates = PlaceRates.Of([new("", 1000, 10_000), new("DE", 200, 2000), new("US", 800, 8000)], Snapshot(1000, 100));
        Assert.All(rates, r => Assert.Equal(10, r.Rate!.Value, 6));
    }

    [Fact]
    public void Of_ReportsFromOnePlace_RaiseItAndLowerTheOthers()
    {
        var rates = PlaceRates.Of([new("", 1000, 10_000), new("DE", 20, 2000), new("US", 980, 8000)], Snapshot(1000, 100));
        Assert.True(rates[1].Rate > 10 && rates[0].Rate < 2, $"{rates[0].Rate} {rates[1].Rate}");
    }

    [Fact]
    public void Of_OneWhoShouts_MovesNoFurtherThanThePeopleCounted()
    {
        // Five hundred reports of one person, who counts as one.
        var rates = PlaceRates.Of([new("", 500, 10_000), new("DE-HB", 500, 100)], Snapshot(1, 1));
        Assert.True(rates[0].Rate <= 100);
        Assert.True(PlaceRates.Of([new("", 500, 10_000), new("DE", 500, 9000)], Snapshot(1, 1))[0].Rate < PlaceRate.Raised);
    }

    [Fact]
    public void Of_APlaceHardlyEverHeardOf_IsNotKnown() =>
        Assert.Null(Assert.Single(PlaceRates.Of([new("", 50, 1000), new("FR", 20, 2)], Snapshot(50, 50))).Rate);

    [Fact]
    public void Of_NoPast_IsEmpty() => Assert.Empty(PlaceRates.Of([new("", 50, 0), new("FR", 20, 0)], Snapshot(50, 50)));

    [Fact]
    public void Tally_OfAReplay_CountsLikeTheRollups()
    {
        var tally = new PlaceTally();
        tally.Note(new Report { At = Now.AddHours(-8), Service = "hulu", Country = "US", Subdivision = "US-VA" });
        tally.Note(new Report { At = Now.AddMinutes(-3), Service = "hulu", Subdivision = "US-NC" });
        Assert.Equal([new("", 1, 1), new("US", 1, 1), new("US-NC", 1, 0), new("US-VA", 0, 1)], tally.At(Now).AsEnumerable());
    }

    [Fact]
    public void Tiles_OfEveryMap_LieApartAndAreNamed()
    {
        foreach (var map in TileMap.For([new("US-VA", 1), new("DE-BY", 1)]))
        {
            Assert.Equal(map.Tiles.Length, map.Tiles.Select(t => (t.Column, t.Row)).Distinct().Count());
            Assert.All(map.Tiles, t => Assert.True(SignalRules.IsSubdivision(t.Code) && t.English.Length > 3 && t.German.Length > 3, t.Code));
        }

        Assert.Equal((51, 13, 16), (TileMap.PartsOf("US").Count(), TileMap.PartsOf("CA").Count(), TileMap.PartsOf("DE").Count()));
    }

    private static ObservatorySnapshot Snapshot(int reports, double expected) =>
        new(Now, [new ServiceStatus("hulu", ServiceState.Fine, null, 0, reports, expected, null, null)], ImmutableArray<Core.Incidents.Incident>.Empty);
}
