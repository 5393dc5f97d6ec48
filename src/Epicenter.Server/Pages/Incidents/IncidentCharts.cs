using System.Collections.Immutable;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.LocalTime;
using Epicenter.Server.Live;
using Epicenter.Server.Pages.Causes;
using Epicenter.Server.Pages.Charts;
using Epicenter.Server.Pages.Wording;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Pages.Incidents;

/// <summary>The reports of an incident, fetched before rendering so that components stay free of waiting.</summary>
/// <param name="Total">Of the services hit that count in the incident (of the <see cref="MostServices"/> most reported), from some time before it began.</param>
/// <param name="ByService">The last hours of those that a table shows.</param>
/// <param name="IsHourly">Whether <paramref name="Total"/> is by the hour, because nothing finer is left.</param>
public sealed record IncidentCharts(ImmutableArray<SeriesPoint> Total, ImmutableDictionary<string, ImmutableArray<SeriesPoint>> ByService, bool IsHourly)
{
    /// <summary>More would cost time and hardly change the sum.</summary>
    public const int MostServices = 60;

    private const int SparklineHours = 6;
    private static readonly TimeSpan LeadIn = TimeSpan.FromHours(2);
    private static readonly TimeSpan LeadOut = TimeSpan.FromHours(1);

    // So that an hour or two stand out of something.
    private static readonly TimeSpan HourlyLead = TimeSpan.FromHours(12);

    /// <param name="history">The counts that outlive the finer ones; null where there are none.</param>
    public static async ValueTask<IncidentCharts> OfAsync(Incident incident, Scene scene, IReportHistory? history, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(scene);
        var from = incident.BeganAt - LeadIn;
        var until = incident.ResolvedAt is { } resolved && resolved + LeadOut < scene.At ? resolved + LeadOut : scene.At;
        var recent = until - TimeSpan.FromHours(SparklineHours);
        var isHourly = history is not null && from < scene.At.AddHours(-SeriesHistory.Hours);
        var earliest = from < recent && !isHourly ? from : recent;
        var watched = history?.Watched(earliest, until) ?? WatchedTime.Unknown;
        var series = ImmutableDictionary.CreateBuilder<string, ImmutableArray<SeriesPoint>>(StringComparer.Ordinal);
        foreach (var service in incident.Services.OrderByDescending(s => s.Reports).Take(MostServices))
        {
            if (scene.Catalog.TryGetService(service.Id, out _))
            {
                series[service.Id] = ReportSeries.Noted(await scene.WholeBinsOf(service.Id, earliest, cancellation), watched);
            }
        }

        string[] counted = [.. incident.Services.Where(s => !s.IsBeside && series.ContainsKey(s.Id)).Select(s => s.Id)];
        var total = ReportSeries.Sum([.. isHourly ? Hourly(counted, incident, scene.At, history!) : counted.Select(s => ReportSeries.Between(series[s], from, until))]);
        return new IncidentCharts(
            isHourly && total.All(p => p.Reports == 0) ? [] : total,
            series.ToImmutableDictionary(s => s.Key, s => ReportSeries.Between(s.Value, recent, until), StringComparer.Ordinal),
            isHourly);
    }

    // An hour that is not over is left out.
    private static IEnumerable<ImmutableArray<SeriesPoint>> Hourly(string[] services, Incident incident, DateTimeOffset now, IReportHistory history)
    {
        var end = (incident.ResolvedAt ?? now) + HourlyLead;
        var (from, to) = (WholeHour.Of(incident.BeganAt - HourlyLead), WholeHour.Of(end < now ? end : now));
        return services.Select(s => HourlyReports.Of(s, from, to, history));
    }

    /// <summary>The turning points, to be marked in the chart.</summary>
    public static ImmutableArray<Annotation> Annotations(Incident incident, Clock clock, ChartWords words)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(words);
        var moments = Moments.Of(incident);
        var marks = ImmutableArray.CreateBuilder<Annotation>();
        marks.Add(new Annotation(moments.BeganAt, words.Begins(clock.Time(moments.BeganAt)), true));
        marks.Add(new Annotation(moments.OpenedAt, words.WeOpen(clock.Time(moments.OpenedAt)), true));
        if (moments.CauseNamedAt is { } named && named > moments.OpenedAt)
        {
            marks.Add(new Annotation(named, words.CauseNamed(clock.Time(named)), true));
        }

        if (moments.FirstNoticeAt is { } notice)
        {
            marks.Add(new Annotation(notice, words.Notice(clock.Time(notice)), false));
        }

        if (moments.ResolvedAt is { } resolved)
        {
            marks.Add(new Annotation(resolved, words.Over(clock.Time(resolved)), false));
        }

        return marks.ToImmutable();
    }
}
