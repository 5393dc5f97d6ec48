using CsCheck;
using Epicenter.Core.Detection;
using Epicenter.Core.LocalTime;

namespace Epicenter.Core.Tests.Detection;

/// <summary>What is usual goes by the clocks of those who report.</summary>
public sealed class LocalTimeTests
{
    private const int HoursADay = 24;
    private const int LearningDays = 21;
    private const int DaysAfter = 3;

    // North and south.
    private static readonly string[] s_countries = ["DE", "US", "AU", "NZ", "CL", "IL", "EG", "GB", "CU", "LB"];

    private static readonly long s_first = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds() / 3600;

    [Fact]
    public void Detector_ClocksChange_SuspectsNothingAndItsBandFollows() =>
        Gen.Select(Gen.Int[0, s_countries.Length - 1].Select(c => s_countries[c]), Gen.Int[0, 360], Gen.Int[6, 11], Gen.Double[0.5, 3]).Sample(
            (country, day, opens, perMinute) =>
            {
                var zone = Audience.Of([country]).Zone!;
                var change = NextChange(zone, s_first + (day * HoursADay));
                var services = new SomeServices(("shopping", [country]));
                var detector = new Detector(services.Graph);
                var first = change - (LearningDays * HoursADay) + opens + 2;
                services.Watch(detector, first, (int)(change - first), PerMinute);
                Assert.True(services.Watch(detector, change, DaysAfter * HoursADay, PerMinute) < Detector.SuspicionEvidence, $"{country} opens when clocks change");
                var now = change + (DaysAfter * HoursADay) - 1;
                detector.Begin((now + 1) * 60);
                Assert.InRange(detector.UsualAt((now + 1) * 60, out _)[0] / PerMinute(0, now + 1), 0.7, 1.4);

                // A shop that is open for twelve hours, and hardly heard of at night.
                double PerMinute(int service, long hour) => LocalHour(zone, hour) is var local && local >= opens && local < opens + 12 ? perMinute : perMinute / 8;
            },
            iter: 8);

    [Fact]
    public void UsualRates_HalfAnHourBesideTheWorld_KnowsTheDay()
    {
        var zone = Audience.Of(["IN"]).Zone!;
        var services = new SomeServices(("shopping", ["IN"]));
        var rates = new UsualRates(new SeriesLayout(services.Graph));
        services.Watch(rates, s_first, LearningDays * HoursADay, PerMinute);
        for (var hour = s_first + ((LearningDays - 1) * HoursADay); hour < s_first + (LearningDays * HoursADay); hour += 1)
        {
            services.Watch(rates, hour + HoursADay, 1, PerMinute);
            Assert.InRange(rates.At(0, (hour + HoursADay) * 60) / PerMinute(0, hour), 0.8, 1.25);
        }

        double PerMinute(int service, long hour) => 1 + (0.6 * Math.Cos((LocalHour(zone, hour) - 18) * Math.PI / 12));
    }

    [Fact]
    public void UsualRates_Newcomer_BorrowsTheDayOfOtherCountriesByItsOwnClock()
    {
        var zones = new[] { "DE", "FR", "BR", "JP" }.Select(c => Audience.Of([c]).Zone!).ToArray();
        var services = new SomeServices(("games", ["DE"]), ("games", ["FR"]), ("games", ["BR"]), ("games", ["JP"]));
        var rates = new UsualRates(new SeriesLayout(services.Graph));
        services.Watch(rates, s_first, LearningDays * HoursADay, (service, hour) => service == 3 ? 0 : PerMinute(service, hour));
        var byLocalHour = new double[HoursADay];
        for (var hour = s_first + (LearningDays * HoursADay); hour < s_first + ((LearningDays + 1) * HoursADay); hour++)
        {
            services.Watch(rates, hour, 1, (service, hour) => service == 3 ? 0 : PerMinute(service, hour));
            byLocalHour[LocalHour(zones[3], hour)] = rates.At(3, hour * 60);
        }

        Assert.InRange(byLocalHour[18] / byLocalHour[6], 3, 20);

        double PerMinute(int service, long hour) => 1 + (0.8 * Math.Cos((LocalHour(zones[service], hour) - 18) * Math.PI / 12));
    }

    [Fact]
    public void UsualRates_AfterDaysUnwatched_AreAsBefore()
    {
        var zone = Audience.Of(["DE"]).Zone!;
        var services = new SomeServices(("shopping", ["DE"]));
        var rates = new UsualRates(new SeriesLayout(services.Graph));
        services.Watch(rates, s_first, LearningDays * HoursADay, PerMinute);
        var later = s_first + ((LearningDays + 100) * HoursADay);
        for (var hour = later; hour < later + HoursADay; hour++)
        {
            services.Watch(rates, hour, 1, PerMinute);
            Assert.InRange(rates.At(0, hour * 60) / PerMinute(0, hour), 0.8, 1.25);
        }

        double PerMinute(int service, long hour) => 1 + (0.6 * Math.Cos((LocalHour(zone, hour) - 18) * Math.PI / 12));
    }

    private static long NextChange(Zone zone, long from)
    {
        var hour = from;
        while (zone.OffsetAt(hour * 60) == zone.OffsetAt((hour - 1) * 60))
        {
            hour++;
        }

        return hour;
    }

    private static int LocalHour(Zone zone, long hour) => (int)((hour + (int)Math.Floor(zone.OffsetAt(hour * 60) / 60.0)) % HoursADay);
}
