using Epicenter.Server.Tests.Pages.Fakes;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Tests.Pages.Directory;

public sealed class ServiceChartTests
{
    private static readonly DateTimeOffset s_from = new(2021, 12, 4, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_to = s_from.AddHours(9);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Chart_HoursWithoutReports_BreakItOffWhereNobodyWatched(bool watched)
    {
        var hours = Enumerable.Range(0, 60 * 24).Select(h => FakeWorld.Now.AddHours(-h)).Where(h => watched || h < s_from || h >= s_to);
        var history = new FakeHistory(at => at >= s_from && at < s_to ? 0 : 3)
        {
            Time = new WatchedTime(0, hours.ToDictionary(h => h.ToUnixTimeSeconds() - (h.ToUnixTimeSeconds() % 3600), _ => 1L)),
        };
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet, history: history);
        var page = await host.ReadAsync("/services/ticketmaster?range=7d", acceptLanguage: "en");
        Assert.Contains(watched ? " 3 0 0 0 0 0 0 0 0 0 3 " : " 3 - - - - - - - - - 3 ", page, StringComparison.Ordinal);
        Assert.Equal(!watched, page.Contains("nobody was watching", StringComparison.Ordinal));
        Assert.Contains("no day with an incident, of", page, StringComparison.Ordinal);
    }
}
