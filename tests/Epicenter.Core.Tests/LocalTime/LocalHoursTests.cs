using CsCheck;
using Epicenter.Core.LocalTime;

namespace Epicenter.Core.Tests.LocalTime;

public sealed class LocalHoursTests
{
    private const int Sunday = 6 * 24;
    private const int FirstOfJanuary2000 = 262_968;
    private const int FortyYears = 350_640;

    private static readonly Zone[] s_zones = [.. ZoneTable.All.Select(r => r.Zone).Distinct()];

    [Theory]
    [InlineData("DE", "2026-03-29T00:00Z", 1, 3)]
    [InlineData("DE", "2026-10-25T00:00Z", 2, 2)]
    [InlineData("US", "2026-03-08T07:00Z", 1, 3)]
    [InlineData("US", "2026-11-01T06:00Z", 1, 1)]
    [InlineData("AU", "2026-04-04T15:00Z", 2, 2)]
    [InlineData("AU", "2026-10-03T15:00Z", 1, 3)]
    public void MoveTo_WhereClocksChange_SkipsOrRepeatsAnHour(string country, string hourBefore, int shownBefore, int shownAfter)
    {
        var hour = Hour(hourBefore);
        Assert.Equal(Sunday + shownBefore, Shown(country, hour));
        Assert.Equal(Sunday + shownAfter, Shown(country, hour + 1));
    }

    [Theory]
    [InlineData("IN", "2026-01-05T00:00Z", 5)]
    [InlineData("IN", "2026-01-04T18:00Z", Sunday + 23)]
    [InlineData("AU", "2026-12-31T13:00Z", (4 * 24) + 0)]
    [InlineData("BR", "2027-01-01T02:00Z", (3 * 24) + 23)]
    public void MoveTo_HalfHoursAndTurnsOfTheYear_GoByTheLocalDay(string country, string hour, int hourOfWeek) =>
        Assert.Equal(hourOfWeek, Shown(country, Hour(hour)));

    [Fact]
    public void MoveTo_NoCountry_IsUtc()
    {
        var hours = new LocalHours([null, Audience.Of(["JP"]).Zone]);
        hours.MoveTo(Hour("2026-07-06T00:00Z"));
        Assert.Equal(0, hours[0]);
        Assert.Equal(9, hours[1]);
    }

    // A clock that is never changed goes on by one; any other is changed twice a year, by one hour, and back.
    [Fact]
    public void MoveTo_AnyClockAndYear_ChangesTwiceOrNever() =>
        Gen.Select(Gen.Int[0, s_zones.Length - 1].Select(z => s_zones[z]), Gen.Int[FirstOfJanuary2000, FirstOfJanuary2000 + FortyYears]).Sample(
            (zone, first) =>
            {
                var hours = new LocalHours([zone]);
                var steps = new List<int>();
                hours.MoveTo(first);
                for (var hour = first + 1; hour <= first + (365 * 24) + 48; hour++)
                {
                    var before = hours[0];
                    hours.MoveTo(hour);
                    var step = (hours[0] - before + LocalHours.Count) % LocalHours.Count;
                    if (step != 1)
                    {
                        steps.Add(step);
                    }
                }

                Assert.All(steps, s => Assert.True(s is 0 or 2, $"{zone.Name} went on by {s}"));
                Assert.InRange(steps.Count, zone.Saving is null ? 0 : 1, zone.Saving is null ? 0 : 3);
            },
            iter: 60);

    private static int Shown(string country, long hour)
    {
        var hours = new LocalHours([Audience.Of([country]).Zone]);
        hours.MoveTo(hour);
        return hours[0];
    }

    private static long Hour(string at) => DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds() / 3600;
}
