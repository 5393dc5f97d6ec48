using Epicenter.Core.Signals;

namespace Epicenter.Cli.Benchmarks;

/// <summary>Hours of reports with an outage now and then: a part of the cloud fails, and what stands on it is reported; the same each time.</summary>
internal sealed class MadeUpHistory(int services, DateTimeOffset until, int hours)
{
    private const int OutageEveryHours = 9;
    private const int OutageMinutes = 40;
    private const int ReportsADayAndService = 2;
    private const int ReportersAMinute = 2;
    private const int MostServicesHit = 25;

    private readonly Random _random = new(1);
    private long _made;

    /// <summary>The reports of each minute that has any, in order.</summary>
    public IEnumerable<(DateTimeOffset At, List<Signal> Reports)> Minutes()
    {
        var first = until.AddHours(-hours);
        for (var hour = 0; hour < hours; hour++)
        {
            foreach (var minute in Reports(hour).GroupBy(r => r.Minute).OrderBy(m => m.Key))
            {
                var at = first.AddHours(hour).AddMinutes(minute.Key);
                yield return (at, [.. minute.Select(r => Report(at, r.Service))]);
            }
        }
    }

    private IEnumerable<(int Minute, int Service)> Reports(int hour)
    {
        for (var i = 0; i < services * ReportsADayAndService / 24; i++)
        {
            yield return (_random.Next(60), _random.Next(services));
        }

        // The very last one goes on.
        if (hour % OutageEveryHours != OutageEveryHours - 1 && hour != hours - 1)
        {
            yield break;
        }

        var part = hour / OutageEveryHours % MadeUpCatalog.Components;
        foreach (var service in Enumerable.Range(1, MostServicesHit).Select(i => (i * MadeUpCatalog.Components) + part).Where(s => s < services))
        {
            for (var i = 0; i < OutageMinutes * ReportersAMinute; i++)
            {
                yield return (60 - OutageMinutes + (i / ReportersAMinute), service);
            }
        }
    }

    private Report Report(DateTimeOffset at, int service)
    {
        var made = ++_made;
        return new Report { Id = $"h-{at.ToUnixTimeSeconds()}-{made}", At = at, Service = $"service-{service:0000}", Symptom = Symptom.Website, Country = "DE", Reporter = $"r-{made}" };
    }
}
