using System.Collections.Immutable;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Server.Live;
using Epicenter.Server.Pages.Incidents;

namespace Epicenter.Server.Pages.Now;

/// <summary>What the front page tells of one moment.</summary>
/// <param name="Biggest">The open incident that hits most; null when all is quiet.</param>
/// <param name="Charts">The reports of <paramref name="Biggest"/>.</param>
/// <param name="Others">The other open incidents, biggest first.</param>
/// <param name="Lately">The last ones that are over, latest first.</param>
/// <param name="Possible">Services with more reports than usual that are told with no incident.</param>
public sealed record NowView(
    Incident? Biggest,
    IncidentCharts? Charts,
    ImmutableArray<Incident> Others,
    ImmutableArray<Incident> Lately,
    ImmutableArray<ServiceStatus> Possible)
{
    private const int MostLately = 5;
    private const int MostPossible = 12;

    public static async ValueTask<NowView> OfAsync(Scene scene, IReportHistory? history, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var told = scene.Snapshot.Incidents.Where(i => i.MergedInto is null).ToArray();
        var open = told.Where(i => i.IsOpen).OrderByDescending(i => i.Services.Length).ThenByDescending(i => i.Reports).ThenBy(i => i.Id, StringComparer.Ordinal).ToArray();
        var biggest = open.FirstOrDefault();
        return new NowView(
            biggest,
            biggest is null ? null : await IncidentCharts.OfAsync(biggest, scene, history, cancellation),
            [.. open.Skip(1)],
            [.. told.Where(i => !i.IsOpen).OrderByDescending(i => i.ResolvedAt).Take(MostLately)],
            [.. scene.Snapshot.Services.Where(s => s.State == ServiceState.Possible && s.Incident is null && !open.Any(i => i.Services.Any(h => h.Id == s.Service))).OrderByDescending(s => s.Evidence).Take(MostPossible)]);
    }
}
