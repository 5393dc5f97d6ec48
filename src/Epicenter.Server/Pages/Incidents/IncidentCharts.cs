using System.Collections.Immutable;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Server.Pages.Causes;
using Epicenter.Server.Pages.Charts;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages.Incidents;

/// <summary>The reports of an incident, fetched before rendering so that components stay free of waiting.</summary>
/// <param name="Total">Of all services hit (the <see cref="MostServices"/> most reported), from some time before it began.</param>
/// <param name="ByService">The last hours of those that a table shows.</param>
public sealed record IncidentCharts(ImmutableArray<SeriesPoint> Total, ImmutableDictionary<string, ImmutableArray<SeriesPoint>> ByService)
{
    /// <summary>More would cost time and hardly change the sum.</summary>
    public const int MostServices = 60;

    private const int SparklineHours = 6;
    private static readonly TimeSpan LeadIn = TimeSpan.FromHours(2);
    private static readonly TimeSpan LeadOut = TimeSpan.FromHours(1);

    public static async ValueTask<IncidentCharts> OfAsync(Incident incident, Scene scene, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(scene);
        var from = incident.BeganAt - LeadIn;
        var until = incident.ResolvedAt is { } resolved && resolved + LeadOut < scene.At ? resolved + LeadOut : scene.At;
        var recent = until - TimeSpan.FromHours(SparklineHours);
        var earliest = from < recent ? from : recent;
        var series = ImmutableDictionary.CreateBuilder<string, ImmutableArray<SeriesPoint>>(StringComparer.Ordinal);
        foreach (var service in incident.Services.OrderByDescending(s => s.Reports).Take(MostServices))
        {
            if (scene.Catalog.TryGetService(service.Id, out _))
            {
                series[service.Id] = await scene.SeriesOf(service.Id, earliest, cancellation);
            }
        }

        return new IncidentCharts(
            series.Count == 0 ? [] : ReportSeries.Sum([.. series.Values.Select(s => ReportSeries.Between(s, from, until))]),
            series.ToImmutableDictionary(s => s.Key, s => ReportSeries.Between(s.Value, recent, until), StringComparer.Ordinal));
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
