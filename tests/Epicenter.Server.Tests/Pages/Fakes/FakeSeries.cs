using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Detection;

namespace Epicenter.Server.Tests.Pages.Fakes;

/// <summary>Twelve hours of reports that rise where a snapshot says that a service is hit.</summary>
public static class FakeSeries
{
    private static readonly TimeSpan Bin = TimeSpan.FromMinutes(5);

    public static ImmutableArray<SeriesPoint> Of(string service, ObservatorySnapshot snapshot)
    {
        if (snapshot.At == default)
        {
            return [];
        }

        var hit = snapshot.Incidents.SelectMany(i => i.Services).FirstOrDefault(s => s.Id == service);
        var random = new Random(service.Sum(c => c));
        var points = ImmutableArray.CreateBuilder<SeriesPoint>();
        var last = new DateTimeOffset(snapshot.At.Ticks / Bin.Ticks * Bin.Ticks, TimeSpan.Zero);
        for (var at = last - TimeSpan.FromHours(12); at < last; at += Bin)
        {
            var usual = 2 + (random.NextDouble() * 2);
            var rise = hit is null || at < hit.StartedAt ? 0 : 40 * (1 - Math.Exp(-(at - hit.StartedAt).TotalMinutes / 25));
            var faded = hit?.EndedAt is { } end && at > end ? 0 : rise;
            points.Add(new SeriesPoint(at, (int)(usual + (faded * (0.85 + (0.3 * random.NextDouble())))), 3, 1, 7));
        }

        return points.ToImmutable();
    }
}
