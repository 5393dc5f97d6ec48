using Epicenter.Core.Catalog;
using Epicenter.Core.LocalTime;

namespace Epicenter.Core.Tests.LocalTime;

public sealed class ZoneTableTests
{
    private static readonly string[] s_uninhabited = ["AQ", "BV", "HM"];

    [Fact]
    public void Of_EveryCountryWithPeople_KnowsTheirClocks()
    {
        var codes = from first in Enumerable.Range('A', 26) from second in Enumerable.Range('A', 26) select $"{(char)first}{(char)second}";
        Assert.Equal(s_uninhabited, codes.Where(CountryCodes.Contains).Where(c => ZoneTable.Of(c).Count == 0));
    }

    [Fact]
    public void All_Countries_AreCountriesAndNameNoZoneTwice() => Assert.All(
        ZoneTable.All.GroupBy(r => r.Country, StringComparer.Ordinal),
        country =>
        {
            Assert.True(CountryCodes.Contains(country.Key), country.Key);
            Assert.Distinct(country.Select(r => r.Zone));
            Assert.All(country, r => Assert.True(r.Millions > 0));
        });

    // Of years that are over: no later release of the database changes what their clocks showed.
    [Fact]
    public void OffsetAt_EveryZoneIn2024And2025_IsWhatTheSystemSays()
    {
        var zones = ZoneTable.All.Select(r => r.Zone).Distinct().ToArray();
        Assert.SkipUnless(zones.All(z => TimeZoneInfo.TryFindSystemTimeZoneById(z.Name, out _)), "This system has no IANA time zones to compare with.");
        Assert.All(zones, zone =>
        {
            var system = TimeZoneInfo.FindSystemTimeZoneById(zone.Name);
            for (var at = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc); at.Year < 2026; at = at.AddMinutes(30))
            {
                var offset = zone.OffsetAt((long)(at - DateTime.UnixEpoch).TotalMinutes);
                Assert.True(system.GetUtcOffset(at).TotalMinutes == offset, $"{zone.Name} at {at:u}: {offset}");
            }
        });
    }
}
