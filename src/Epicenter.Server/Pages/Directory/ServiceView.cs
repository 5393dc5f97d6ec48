using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Server.Live;
using Epicenter.Server.Pages.Charts;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Pages.Directory;

/// <summary>What the page of a service tells, fetched before rendering.</summary>
/// <param name="Series">Reports over the span, with the usual where it is known.</param>
/// <param name="Days">The last 90 days; empty before the first signal.</param>
/// <param name="Complaints">What people complained of in the last day, most first; empty where they said nothing.</param>
/// <param name="Countries">Where the last day's reports came from, most first.</param>
/// <param name="Incidents">Those that hit it, latest first.</param>
public sealed record ServiceView(
    Entity Service,
    ChartSpan Span,
    ImmutableArray<SeriesPoint> Series,
    ImmutableArray<DayBar> Days,
    IReadOnlyList<RollupShare> Complaints,
    IReadOnlyList<CountryShare> Countries,
    ImmutableArray<Incident> Incidents)
{
    private static readonly TimeSpan LatelyLength = TimeSpan.FromHours(24);
    private static readonly TimeSpan UsualLength = TimeSpan.FromDays(28);

    public static async ValueTask<ServiceView> OfAsync(Entity service, ChartSpan span, Scene scene, Clock clock, IReportHistory? history, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(span);
        ArgumentNullException.ThrowIfNull(scene);
        if (scene.At == default)
        {
            // Before the first tick there is no time to look back from.
            return new ServiceView(service, span, [], [], [], [], []);
        }

        var watched = history?.Watched(scene.At - TimeSpan.FromDays(DayBars.Days), scene.At) ?? WatchedTime.Unknown;
        var recent = ReportSeries.Noted(await scene.WholeBinsOf(service.Id, history is null ? default : scene.At - LatelyLength, cancellation), watched);
        var lately = Ceiling(scene.At, TimeSpan.FromHours(1));
        Incident[] theirs = [.. scene.Snapshot.Incidents.Where(i => Hits(i, service.Id))];
        var days = history?.Reports(service.Id, scene.At - TimeSpan.FromDays(DayBars.Days), scene.At, RollupStep.Day) ?? [];
        var firstKnown = days.Count > 0 ? days[0].At : recent.Where(p => p.Reports > 0).Select(p => (DateTimeOffset?)p.At).FirstOrDefault();
        return new ServiceView(
            service,
            span,
            span == ChartSpan.Day || history is null ? [.. recent.Where(p => p.At >= scene.At - span.Length)] : Past(service.Id, span, scene.At, history),
            DayBars.Of(service.Id, theirs, clock, watched, firstKnown),
            history?.Complaints(service.Id, lately - LatelyLength, lately) ?? [],
            CountryShare.Of(history?.Countries(service.Id, lately - LatelyLength, lately) ?? [], history?.Countries(service.Id, lately - UsualLength, lately - LatelyLength) ?? []),
            [.. theirs.Where(i => i.MergedInto is null).OrderByDescending(i => i.BeganAt)]);
    }

    // Months hold hundreds of incidents, most of them of others.
    private static bool Hits(Incident incident, string service)
    {
        foreach (var hit in incident.Services.AsSpan())
        {
            if (hit.Id == service)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<SeriesPoint> Past(string service, ChartSpan span, DateTimeOffset now, IReportHistory history)
    {
        var to = Ceiling(now, span.Step);
        var from = to - span.Length;
        var step = span.Step < TimeSpan.FromDays(1) ? RollupStep.Hour : RollupStep.Day;
        var earliest = from - (HistoryBand.Weeks * TimeSpan.FromDays(7));
        var counts = history.Reports(service, earliest, to, step) ?? [];
        return counts.Count == 0 ? [] : HistoryBand.Of(counts, history.Watched(earliest, to), from, to, span.Step, counts[0].At);
    }

    private static DateTimeOffset Ceiling(DateTimeOffset at, TimeSpan step) => new((at.UtcTicks + step.Ticks - 1) / step.Ticks * step.Ticks, TimeSpan.Zero);
}
