using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Server.Feeds;
using Epicenter.Server.Pages;
using Epicenter.Server.Pages.Causes;
using Epicenter.Server.Pages.Incidents;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Api.Statuspage;

/// <summary>
/// Says what the observatory holds in Statuspage's words. They are coarser than ours: that a service is unknown can't be said and is told as
/// operational, and a possible problem as degraded performance.
/// </summary>
internal sealed class StatuspageMapping(SiteAddress site, Scene scene)
{
    private const string PageId = "epicenter";
    private const double NamedProbability = 0.5;
    private const int ManyServices = 8;
    private const int VeryManyServices = 40;

    private static readonly Words s_words = Words.In(Language.English);

    public PageShape Page => new(PageId, "Epicenter", site.To("/"), "Etc/UTC", scene.At);

    public StatusShape Status
    {
        get
        {
            var open = scene.Snapshot.Incidents.Where(IsTold).Where(i => i.IsOpen).ToArray();
            return open.Length == 0
                ? new StatusShape("none", s_words.Embed.Quiet)
                : new StatusShape(open.Select(ImpactOf).MaxBy(Rank)!, s_words.Story.Headline(Verdict.Of(open.MaxBy(i => i.Services.Length)!, scene.Catalog, Language.English)));
        }
    }

    public IReadOnlyList<ComponentShape> Components => [.. Enumerable.Range(0, scene.Catalog.ServiceCount).Select(Component)];

    public static bool IsTold(Incident incident) => incident is { MergedInto: null, Retraction: null };

    public IncidentShape Incident(Incident incident)
    {
        var updates = Updates(incident).Reverse().ToArray();
        return new IncidentShape(
            incident.Id,
            s_words.Story.Headline(Verdict.Of(incident, scene.Catalog, Language.English)),
            StatusOf(incident),
            incident.OpenedAt,
            updates.Length > 0 ? updates[0].UpdatedAt : incident.ResolvedAt ?? incident.OpenedAt,
            incident.Events.FirstOrDefault(e => e.Kind == IncidentEventKind.ServiceRecovered)?.At,
            incident.ResolvedAt,
            ImpactOf(incident),
            site.Incident(incident.Id),
            incident.BeganAt,
            PageId,
            updates,
            [.. incident.Services.Select(s => scene.Catalog.TryGetService(s.Id, out var index) ? Component(index) : null).OfType<ComponentShape>()]);
    }

    private ComponentShape Component(int service)
    {
        var what = scene.Catalog.Service(service);
        var status = scene.StatusOf(what.Id);
        return new ComponentShape(
            what.Id, what.Name, StatusOf(status), status?.Since ?? scene.At, status?.Since ?? scene.At, service + 1, what.Profile?.Homepage,
            Showcase: false, StartDate: null, GroupId: null, PageId, Group: false, OnlyShowIfDegraded: false);
    }

    private static string StatusOf(ServiceStatus? status) => status switch
    {
        { State: ServiceState.Problem } told when told.Country.IsKnown || told.Network is not null => "partial_outage",
        { State: ServiceState.Problem } => "major_outage",
        { State: ServiceState.Recovering } => "partial_outage",
        { State: ServiceState.Possible } => "degraded_performance",
        _ => "operational",
    };

    private static string StatusOf(Incident incident) => incident.State switch
    {
        IncidentState.Resolved => "resolved",
        IncidentState.Recovering => "monitoring",
        _ => incident.Cause is { Entity: not Hypothesis.Unknown, Probability: >= NamedProbability } ? "identified" : "investigating",
    };

    private static string ImpactOf(Incident incident) => incident.Services.Length switch
    {
        >= VeryManyServices => "critical",
        >= ManyServices => "major",
        _ => "minor",
    };

    private static int Rank(string impact) => Array.IndexOf(["none", "minor", "major", "critical"], impact);

    private IEnumerable<UpdateShape> Updates(Incident incident)
    {
        var recovered = false;
        foreach (var (i, happened) in incident.Events.Index())
        {
            var status = happened.Kind switch
            {
                IncidentEventKind.Opened or IncidentEventKind.Reopened or IncidentEventKind.NoticeSeen or IncidentEventKind.Annotated => "investigating",
                IncidentEventKind.CauseChanged or IncidentEventKind.Corrected => "identified",
                IncidentEventKind.ServiceRecovered when !recovered => "monitoring",
                IncidentEventKind.Resolved => "resolved",
                _ => null,
            };
            recovered |= happened.Kind == IncidentEventKind.ServiceRecovered;
            if (status is not null)
            {
                yield return new UpdateShape(
                    $"{incident.Id}-{i + 1}", status, Body(happened, incident), incident.Id, happened.At, happened.At, happened.At,
                    AffectedComponents: null, DeliverNotifications: false, CustomTweet: null, TweetId: null);
            }
        }
    }

    private string Body(IncidentEvent happened, Incident incident)
    {
        var said = $"{s_words.Incidents.Event(happened.Kind)}: {Name(happened.Subject)}";
        return happened switch
        {
            { Kind: IncidentEventKind.Resolved } => Standfirst.Of(incident, scene, Language.English),
            { Note: { } note } => $"{said}. {note}",
            { Probability: { } p } => $"{said} ({Language.English.Percent(p)}).",
            _ => said + ".",
        };
    }

    private string Name(string entity) => EntityNames.IsUnknown(entity) ? s_words.Causes.Unknown : EntityNames.Of(scene.Catalog, entity, Language.English);
}
