using Epicenter.Server.Pages;
using Epicenter.Server.Pages.Directory;
using Epicenter.Server.Pages.Wording;
using Epicenter.Server.Tests.Pages.Fakes;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Tests.Pages.Directory;

public sealed class DayBarsTests
{
    [Fact]
    public void Of_AnIncidentToday_IsTodaysAndNoOthers()
    {
        var incident = FakeWorld.OneIncident.Snapshot.Incidents.First(i => i.IsOpen);
        var service = incident.Services[0];
        var clock = new Clock(Language.English, TimeZoneInfo.Utc, service.StartedAt.AddMinutes(40));
        var days = DayBars.Of(service.Id, [incident with { Services = [service with { EndedAt = null }] }], clock, WatchedTime.Unknown, service.StartedAt.AddDays(-10));
        Assert.Equal(DayBars.Days, days.Length);
        Assert.Equal(TimeSpan.FromMinutes(40), TimeSpan.FromTicks(days.Sum(d => d.Hit?.Ticks ?? 0)));
        Assert.Equal(DayBars.Days - 11, days.Count(d => d.Hit is null));
    }

    [Fact]
    public void Of_ADayOfTheClockChange_IsNoLongerThanThatDay()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var clock = new Clock(Language.German, berlin, new DateTimeOffset(2026, 3, 31, 12, 0, 0, TimeSpan.Zero));
        var incident = FakeWorld.OneIncident.Snapshot.Incidents.First(i => i.IsOpen);
        var service = incident.Services[0] with { StartedAt = clock.Now.AddDays(-5), EndedAt = null };
        var days = DayBars.Of(service.Id, [incident with { Services = [service] }], clock, WatchedTime.Unknown, null);
        Assert.Equal(TimeSpan.FromHours(23), days.Single(d => d.Day.Day == 29 && d.Day.Month == 3).Hit);
        Assert.Equal(TimeSpan.FromDays(5), TimeSpan.FromTicks(days.Sum(d => d.Hit?.Ticks ?? 0)));
    }

    [Fact]
    public void Of_ADayThatNobodyWatched_IsNotFine()
    {
        var today = new DateTimeOffset(2026, 6, 20, 0, 0, 0, TimeSpan.Zero);
        var watched = new WatchedTime(today.AddDays(-5).ToUnixTimeSeconds(), Enumerable.Range(-5, 6).Where(d => d != -2).ToDictionary(d => today.AddDays(d).ToUnixTimeSeconds(), _ => 1L));
        var days = DayBars.Of("netflix", [], new Clock(Language.English, TimeZoneInfo.Utc, today.AddHours(1)), watched, today.AddDays(-7));
        Assert.Equal([today.AddDays(-2)], days[^8..].Where(d => d.Hit is null).Select(d => d.Day));
    }
}
