using Epicenter.Core.Drills;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Drills;

public sealed class OrdinaryDaysTests
{
    private const int Weeks = 20;

    // A Monday.
    private static readonly DateTimeOffset s_from = new(2026, 6, 15, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AddHour_ManyWeeks_HasTheLevelAndMoreScatterThanPoisson()
    {
        var population = new Population(Town.Graph, 3);
        var service = Enumerable.Range(0, Town.Graph.ServiceCount).MaxBy(population.PerMinute);
        var days = new OrdinaryDays(Town.Graph, population, new SeededRandom(4));
        var (observed, usual, scatter) = (0.0, 0.0, 0.0);
        for (var hour = 0; hour < Weeks * 168; hour++)
        {
            var at = s_from.AddHours(hour);
            var reports = new List<Signal>();
            days.AddHour(at, reports);
            var mean = 60 * population.PerMinute(service) * days.Season(service, at.AddMinutes(30));
            var count = reports.Count(r => r.Subject == Town.Graph.Service(service).Id);
            (observed, usual) = (observed + count, usual + mean);
            scatter += (count - mean) * (count - mean) / mean / (Weeks * 168);
            Assert.All(reports, r => Assert.InRange(r.At, at, at.AddHours(1)));
        }

        Assert.InRange(observed / usual, 0.9, 1.15);
        Assert.True(scatter > 1.2, $"{scatter}");
    }
}
