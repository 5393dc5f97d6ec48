using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class PlaceCountsTests
{
    private const long Noon = 12 * 60;

    private readonly PlaceCounts _places = new(services: 2);
    private long _minute = Noon;

    public PlaceCountsTests() => _places.Begin(_minute);

    [Fact]
    public void Share_SeldomHeardOf_IsNotWatched()
    {
        Report("US", times: 7);
        Assert.True(_places.WatchedOf(0).IsEmpty);
        Report("US", times: 1);
        Assert.Equal("US", CountryOf(Assert.Single(_places.WatchedOf(0).ToArray())));
    }

    [Fact]
    public void Share_OfAllPlaces_AddsUpToTheWhole()
    {
        Report("US", times: 300);
        Report("DE", times: 100);
        Assert.InRange(ShareOf("US"), 0.74, 0.76);
        Assert.InRange(ShareOf("DE"), 0.24, 0.26);
        Assert.InRange(ShareOf("US") + ShareOf("DE"), 0.99, 1.001);
    }

    [Fact]
    public void Share_WhileSuspected_TeachesNothing()
    {
        Report("US", times: 300);
        Report("DE", times: 100);
        Report("DE", times: 500, isSuspect: true);
        Assert.InRange(ShareOf("DE"), 0.24, 0.26);
    }

    [Fact]
    public void Count_OfAService_IsItsOwn()
    {
        Report("US", times: 20);
        Report("US", times: 5);
        Assert.True(_places.WatchedOf(1).IsEmpty);
        var place = Assert.Single(_places.WatchedOf(0).ToArray());
        Assert.Equal("US", CountryOf(place));
        Assert.Equal(5, _places.Count(place, _minute, 70));
    }

    [Fact]
    public void Note_MoreThanItCanHold_KeepsTheFirst()
    {
        for (var first = 'A'; first <= 'Z'; first++)
        {
            Report(first + "A", times: 20);
        }

        Assert.InRange(ShareOf("AA"), 0.001, 0.2);
        Assert.Equal(0, ShareOf("ZA"));
    }

    // A whole hour, after which it is learned.
    // Who repeats a report in the afternoon takes weight from that of the morning.
    [Fact]
    public void Share_ReportsRepeatedAtAnotherTimeOfDay_StaysAShare()
    {
        Report("US", times: 300);
        Report("DE", times: 12);
        _minute += 60;
        _places.Begin(_minute);
        Report("DE", times: 4, weight: -0.5f);
        Report("US", times: 10);
        Assert.InRange(ShareOf("DE"), 0.001, 0.1);
    }

    private void Report(string country, int times, bool isSuspect = false, float weight = 1)
    {
        for (var i = 0; i < times; i++)
        {
            _places.Note(SomeReport.From(country), new CountedReport(weight, _minute, IsNewOrigin: true), isSuspect);
        }

        for (var i = 0; i < 60; i++)
        {
            _places.Begin(++_minute);
        }
    }

    private double ShareOf(string country) => _places.WatchedOf(0).ToArray().SingleOrDefault(place => CountryOf(place) == country).Share;

    private string CountryOf(WatchedPlace place) => _places.PlaceOf(place).Country.ToString();
}
